package locks.deadlock;

/** A thread starts itself, and only then takes the locks in another order than it does running. */
class AfterItsThreadStarted extends Thread {
  private final Object log = new Object();

  @Override
  public void start() {
    super.start();
    synchronized (this) {
      // BUG: Diagnostic contains: AfterItsThreadStarted -> AfterItsThreadStarted.log
      synchronized (log) {
        log.notifyAll();
      }
    }
  }

  @Override
  public void run() {
    synchronized (log) {
      update();
    }
  }

  private synchronized void update() {}
}
