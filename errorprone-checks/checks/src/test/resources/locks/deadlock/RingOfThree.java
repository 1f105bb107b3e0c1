package locks.deadlock;

/** Three locks in a ring; every two are always taken in the same order. */
class RingOfThree {
  private final Object a = new Object();
  private final Object b = new Object();


  private final Object c = new Object();

  void one() {
    synchronized (a) {
      // BUG: Diagnostic contains: RingOfThree.a -> RingOfThree.b
      synchronized (b) {
      }
    }
  }

  void two() {
    synchronized (b) {
      synchronized (c) {
      }
    }
  }

  void three() {
    synchronized (c) {
      synchronized (a) {
      }
    }
  }
}
