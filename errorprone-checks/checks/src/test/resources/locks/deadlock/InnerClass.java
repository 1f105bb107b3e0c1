package locks.deadlock;

/** An inner class takes the lock of the object around it. */
class InnerClass {
  private final Object lock = new Object();
  private final Cursor cursor = new Cursor();

  class Cursor {
    synchronized void next() {
      // BUG: Diagnostic contains: InnerClass.Cursor -> InnerClass.lock
      synchronized (lock) {
      }
    }

    synchronized void reset() {}
  }

  void clear() {
    synchronized (lock) {
      cursor.reset();
    }
  }
}
