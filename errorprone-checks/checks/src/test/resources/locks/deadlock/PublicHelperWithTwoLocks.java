package locks.deadlock;

/** A public helper takes the locks that it is given. */
class PublicHelperWithTwoLocks {
  private final Object a = new Object();
  private final Object b = new Object();


  // BUG: Diagnostic contains: PublicHelperWithTwoLocks.a -> PublicHelperWithTwoLocks.b
  void forth() {
    take(a, b);
  }

  void back() {
    take(b, a);
  }

  public static void take(Object first, Object second) {
    synchronized (first) {
      synchronized (second) {
      }
    }
  }
}
