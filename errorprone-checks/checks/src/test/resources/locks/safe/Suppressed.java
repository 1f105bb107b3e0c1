package locks.safe;

/** One of the two orders is accepted. */
class Suppressed {
  private final Object a = new Object();
  private final Object b = new Object();


  void forth() {
    synchronized (a) {
      synchronized (b) {
      }
    }
  }

  @SuppressWarnings("LockOrdering")
  void back() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
