package locks.deadlock;

/** Two static monitors, taken both ways round. */
class StaticMonitors {
  private static final Object A = new Object();
  private static final Object B = new Object();


  static void forth() {
    synchronized (A) {
      // BUG: Diagnostic contains: StaticMonitors.A -> StaticMonitors.B
      synchronized (B) {
      }
    }
  }

  static void back() {
    synchronized (B) {
      synchronized (A) {
      }
    }
  }
}
