package blocking.blocked;

class OuterLockOfTwo {
  static class Worker {
    private final Thread thread = new Thread(() -> {});

    synchronized void stop() throws InterruptedException {
      // BUG: Diagnostic contains: `OuterLockOfTwo.Worker` is held while `Thread.join`
      thread.join();
    }
  }

  private final Worker worker = new Worker();

  /* Told once the inner one is mended. */
  synchronized void stop() throws InterruptedException {
    worker.stop();
  }
}
