package locks.safe;

/** A synchronized method calls the one that it overrides. */
class ReentrantThroughSuper {
  static class Base {
    synchronized void close() {}
  }

  static class Derived extends Base {
    @Override
    synchronized void close() {
      super.close();
    }
  }
}
