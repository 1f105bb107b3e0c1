package locks.deadlock;

/** The inner lock is taken while cleaning up. */
class InFinally {
  private final Object a = new Object();
  private final Object b = new Object();


  void forth() {
    synchronized (a) {
      try {
        work();
      } finally {
        // BUG: Diagnostic contains: InFinally.a -> InFinally.b
        inner();
      }
    }
  }

  private void inner() {
    synchronized (b) {
    }
  }

  void back() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }

  private void work() {}
}
