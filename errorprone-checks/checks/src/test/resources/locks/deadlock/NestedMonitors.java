package locks.deadlock;

/** Two monitors of one object, taken both ways round. */
class NestedMonitors {
  private final Object a = new Object();
  private final Object b = new Object();


  void forth() {
    synchronized (a) {
      // BUG: Diagnostic contains: NestedMonitors.a -> NestedMonitors.b
      synchronized (b) {
      }
    }
  }

  void back() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
