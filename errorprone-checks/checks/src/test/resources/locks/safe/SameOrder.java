package locks.safe;

/** Both methods take the locks in one order. */
class SameOrder {
  private final Object a = new Object();
  private final Object b = new Object();


  void one() {
    synchronized (a) {
      synchronized (b) {
      }
    }
  }

  void two() {
    synchronized (a) {
      synchronized (b) {
      }
    }
  }
}
