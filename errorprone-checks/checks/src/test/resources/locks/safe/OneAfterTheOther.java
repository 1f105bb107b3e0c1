package locks.safe;

/** The locks are taken one after the other, never one in the other. */
class OneAfterTheOther {
  private final Object a = new Object();
  private final Object b = new Object();


  void forth() {
    synchronized (a) {
    }
    synchronized (b) {
    }
  }

  void back() {
    synchronized (b) {
    }
    synchronized (a) {
    }
  }
}
