package locks.deadlock;

/** The locks are read into locals first. */
class LocalAliases {
  private final Object a = new Object();
  private final Object b = new Object();


  void forth() {
    final Object first = a;
    Object second = this.b;
    synchronized (first) {
      // BUG: Diagnostic contains: LocalAliases.a -> LocalAliases.b
      synchronized (second) {
      }
    }
  }

  void back() {
    Object first = b;
    synchronized (first) {
      synchronized (a) {
      }
    }
  }
}
