package locks.deadlock;

/** A protected method takes its locks in another order, and not every caller holds the gate. */
class ProtectedHelperWithoutGate {
  private final Object outer = new Object();
  private final Object first = new Object();
  private final Object second = new Object();

  void post() {
    synchronized (outer) {
      update();
    }
  }

  // BUG: Diagnostic contains: ProtectedHelperWithoutGate.second
  void postInAHurry() {
    update();
  }

  void close() {
    synchronized (outer) {
      synchronized (second) {
        synchronized (first) {
        }
      }
    }
  }

  protected void update() {
    synchronized (first) {
      synchronized (second) {
      }
    }
  }
}
