package locks.safe;

/** Both methods only ever run on one thread. */
class FP_OneThread {
  private final Object a = new Object();
  private final Object b = new Object();


  private final java.util.concurrent.ExecutorService only =
      java.util.concurrent.Executors.newSingleThreadExecutor();

  void start() {
    // BUG: Diagnostic contains: FP_OneThread.a -> FP_OneThread.b
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
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
