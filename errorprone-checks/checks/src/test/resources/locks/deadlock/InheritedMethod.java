package locks.deadlock;

/** The lock is taken by a method of the superclass. */
class InheritedMethod {
  static class Base {
    synchronized void flush() {}
  }

  static class Writer extends Base {
    private Pool pool;

    synchronized void write() {
      pool.borrow();
    }
  }

  static class Pool {
    private Writer writer;

    synchronized void borrow() {}

    synchronized void shutDown() {
      // BUG: Diagnostic contains: InheritedMethod.Pool -> InheritedMethod.Writer
      writer.flush();
    }
  }
}
