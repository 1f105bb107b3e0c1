package locks.safe;

/** Methods that call each other in a ring, with one lock. */
class RecursiveDescent {
  private final Object a = new Object();
  private final Object b = new Object();


  int even(int n) {
    synchronized (a) {
      return n == 0 ? 1 : odd(n - 1);
    }
  }

  int odd(int n) {
    synchronized (b) {
    }
    return n == 0 ? 0 : one(n - 1);
  }

  private int one(int n) {
    return n;
  }
}
