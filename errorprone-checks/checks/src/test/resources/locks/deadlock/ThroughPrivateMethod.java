package locks.deadlock;

/** The inner lock is taken by a private method. */
class ThroughPrivateMethod {
  private final Object a = new Object();
  private final Object b = new Object();


  void forth() {
    synchronized (a) {
      // BUG: Diagnostic contains: ThroughPrivateMethod.a -> ThroughPrivateMethod.b
      inner();
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
}
