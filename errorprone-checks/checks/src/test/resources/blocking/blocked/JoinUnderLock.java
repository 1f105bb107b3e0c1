package blocking.blocked;

class JoinUnderLock {
  private Thread worker;
  private boolean running;

  synchronized void stop() throws InterruptedException {
    running = false;
    worker.interrupt();
    // BUG: Diagnostic contains: `Thread.join` waits for another thread
    worker.join();
  }

  synchronized boolean isRunning() {
    return running;
  }
}
