package blocking.blocked;

class WaitUnderSecondLock {
  private final Object inner = new Object();
  private boolean ready;

  synchronized void await() throws InterruptedException {
    synchronized (inner) {
      while (!ready) {
        // BUG: Diagnostic contains: `WaitUnderSecondLock` is held while waiting for a signal
        inner.wait();
      }
    }
  }
}
