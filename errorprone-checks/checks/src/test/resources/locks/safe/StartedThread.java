package locks.safe;

/** A thread that is started under a lock does not hold it. */
class StartedThread {
  private final Object a = new Object();
  private final Object b = new Object();


  void forth() {
    synchronized (a) {
      new Thread(this::inner).start();
      Runnable later =
          () -> {
            synchronized (b) {
            }
          };
      new Thread(later).start();
    }
  }

  private void inner() {
    synchronized (b) {
    }
  }

  void back() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
