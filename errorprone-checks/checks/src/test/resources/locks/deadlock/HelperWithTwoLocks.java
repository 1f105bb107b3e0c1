package locks.deadlock;

/** A private helper takes the locks that it is given. */
class HelperWithTwoLocks {
  private final Object a = new Object();
  private final Object b = new Object();


  // BUG: Diagnostic contains: HelperWithTwoLocks.a -> HelperWithTwoLocks.b
  void forth() {
    take(a, b);
  }

  void back() {
    take(b, a);
  }

  private static void take(Object first, Object second) {
    synchronized (first) {
      synchronized (second) {
      }
    }
  }
}
