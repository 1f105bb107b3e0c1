package locks.safe;

/** Both methods only ever run on one thread. */
class OneThread {
  private final Object a = new Object();
  private final Object b = new Object();

  private final java.util.concurrent.ExecutorService only =
      java.util.concurrent.Executors.newSingleThreadExecutor();

  void start() {
    only.execute(this::forth);
    only.execute(this::back);
  }

  private void forth() {
    synchronized (a) {
      synchronized (b) {
      }
    }
  }

  private void back() {
    only.submit(
        () -> {
          synchronized (b) {
            synchronized (a) {
              a.notifyAll();
            }
          }
        });
  }
}
