package locks.deadlock;

/** The lock is got from a getter. */
class GetterOfLock {
  static class Part {
    private final Object lock = new Object();

    Object getLock() {
      return lock;
    }

    void touch(Whole whole) {
      synchronized (lock) {
        // BUG: Diagnostic contains: GetterOfLock.Part.lock -> GetterOfLock.Whole
        whole.count();
      }
    }
  }

  static class Whole {
    private final Part part = new Part();

    synchronized void count() {}

    synchronized void sum() {
      synchronized (part.getLock()) {
      }
    }
  }
}
