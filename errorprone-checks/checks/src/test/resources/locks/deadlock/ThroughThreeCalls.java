package locks.deadlock;

/** The inner lock is three calls away, in another class. */
class ThroughThreeCalls {
  private final Object a = new Object();
  private final Object b = new Object();


  private final Store store = new Store();

  void forth() {
    synchronized (a) {
      // BUG: Diagnostic contains: ThroughThreeCalls.a -> ThroughThreeCalls.b
      one();
    }
  }

  private void one() {
    two();
  }

  private void two() {
    store.save(this);
  }

  void back() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }

  static class Store {
    void save(ThroughThreeCalls caller) {
      synchronized (caller.b) {
      }
    }
  }
}
