package locks.safe;

/** The lock around both is taken by the callers of private methods. */
class GateInCallers {
  private final Object a = new Object();
  private final Object b = new Object();


  synchronized void forth() {
    one();
  }

  private void one() {
    synchronized (a) {
      synchronized (b) {
      }
    }
  }

  synchronized void back() {
    two();
  }

  private void two() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
