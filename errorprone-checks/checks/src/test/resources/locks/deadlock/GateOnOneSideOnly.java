package locks.deadlock;

/** A lock around one of the two helps nobody. */
class GateOnOneSideOnly {
  private final Object a = new Object();
  private final Object b = new Object();


  private final Object gate = new Object();

  void forth() {
    synchronized (gate) {
      synchronized (a) {
        // BUG: Diagnostic contains: GateOnOneSideOnly.a -> GateOnOneSideOnly.b
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
}
