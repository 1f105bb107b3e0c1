package locks.deadlock;

/** The same with Object.wait. */
class WaitUnderSecondMonitor {
  private final Object a = new Object();
  private final Object b = new Object();


  void take() throws InterruptedException {
    synchronized (a) {
      // BUG: Diagnostic contains: WaitUnderSecondMonitor.a -> WaitUnderSecondMonitor.b
      synchronized (b) {
        a.wait();
      }
    }
  }
}
