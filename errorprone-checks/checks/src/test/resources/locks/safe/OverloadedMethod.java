package locks.safe;

/** The overload that takes the lock is not the one that is called. */
class OverloadedMethod {
  private final Object a = new Object();
  private final Object b = new Object();


  void forth() {
    synchronized (a) {
      inner(1);
    }
  }

  private void inner(int number) {}

  private void inner(String text) {
    synchronized (b) {
    }
  }

  void back() {
    synchronized (b) {
      synchronized (a) {
      }
    }
    inner("");
  }
}
