package locks.deadlock;

/** The initialiser of a field takes a lock that everyone knows. */
class FieldInitialiserUnderLock {
  static final Object REGISTRY = new Object();

  static int next() {
    synchronized (REGISTRY) {
      return 1;
    }
  }

  static class Entry {
    private final int id = next();
  }

  synchronized Entry create() {
    // BUG: Diagnostic contains: FieldInitialiserUnderLock -> FieldInitialiserUnderLock.REGISTRY
    return new Entry();
  }

  void clear() {
    synchronized (REGISTRY) {
      reset();
    }
  }

  synchronized void reset() {}
}
