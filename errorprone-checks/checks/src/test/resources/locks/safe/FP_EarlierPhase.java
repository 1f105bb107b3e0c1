package locks.safe;

/** One order is taken before the other threads start. */
class FP_EarlierPhase {
  private final Object a = new Object();
  private final Object b = new Object();


  private volatile boolean started;

  void start() {
    synchronized (b) {
      synchronized (a) {
        started = true;
      }
    }
  }

  void run() {
    if (started) {
      synchronized (a) {
        // BUG: Diagnostic contains: FP_EarlierPhase.a -> FP_EarlierPhase.b
        synchronized (b) {
        }
      }
    }
  }
}
