package locks.deadlock;

/** The inner lock is taken when something fails. */
class InCatch {
  private final Object a = new Object();
  private final Object b = new Object();


  void forth() {
    synchronized (a) {
      try {
        work();
      } catch (IllegalStateException e) {
        // BUG: Diagnostic contains: InCatch.a -> InCatch.b
        synchronized (b) {
        }
      }
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
