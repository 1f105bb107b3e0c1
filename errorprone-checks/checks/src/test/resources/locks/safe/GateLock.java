package locks.safe;

/** Both orders happen under one lock around both. */
class GateLock {
  private final Object a = new Object();
  private final Object b = new Object();


  private final Object gate = new Object();

  void forth() {
    synchronized (gate) {
      synchronized (a) {
        synchronized (b) {
        }
      }
    }
  }

  void back() {
    synchronized (gate) {
      synchronized (b) {
        synchronized (a) {
        }
      }
    }
  }
}
