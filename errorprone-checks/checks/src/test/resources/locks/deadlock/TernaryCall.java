package locks.deadlock;

/** The inner lock is taken in an arm of a conditional. */
class TernaryCall {
  private final Object a = new Object();
  private final Object b = new Object();


  int forth(boolean c) {
    synchronized (a) {
      // BUG: Diagnostic contains: TernaryCall.a -> TernaryCall.b
      return c ? inner() : 0;
    }
  }

  private int inner() {
    synchronized (b) {
      return 1;
    }
  }

  void back() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
