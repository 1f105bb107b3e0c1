package locks.deadlock;

/** Two anonymous threads. */
class AnonymousThreads {
  private final Object a = new Object();
  private final Object b = new Object();


  void start() {
    new Thread() {
      @Override
      public void run() {
        synchronized (a) {
          // BUG: Diagnostic contains: AnonymousThreads.a -> AnonymousThreads.b
          synchronized (b) {
          }
        }
      }
    }.start();
    new Thread(
            new Runnable() {
              @Override
              public void run() {
                synchronized (b) {
                  synchronized (a) {
                  }
                }
              }
            })
        .start();
  }
}
