package locks.deadlock;

/** A constructor takes a lock that everyone knows. */
class ConstructorUnderLock {
  static final Object REGISTRY = new Object();

  static class Entry {
    private final int id;

    Entry() {
      synchronized (REGISTRY) {
        id = 1;
      }
    }
  }

  synchronized Entry create() {
    // BUG: Diagnostic contains: ConstructorUnderLock -> ConstructorUnderLock.REGISTRY
    return new Entry();
  }

  void clear() {
    synchronized (REGISTRY) {
      reset();
    }
  }

  synchronized void reset() {}
}
