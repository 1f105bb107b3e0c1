package locks.safe;

/** A thread takes one order before it starts itself, and the other while it runs. */
class BeforeItsThreadStarts extends Thread {
  private final Object log = new Object();

  @Override
  public synchronized void start() {
    load();
    super.start();
  }

  private void load() {
    synchronized (log) {
      log.notifyAll();
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
