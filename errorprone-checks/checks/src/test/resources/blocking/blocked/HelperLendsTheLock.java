package blocking.blocked;

import java.util.concurrent.locks.ReentrantLock;

class HelperLendsTheLock {
  private final ReentrantLock lock = new ReentrantLock();

  private void locked(Runnable task) {
    lock.lock();
    try {
      task.run();
    } finally {
      lock.unlock();
    }
  }

  // BUG: Diagnostic contains: `HelperLendsTheLock.lock` is held while `Thread.sleep` waits
  void rest() {
    locked(
        () -> {
          try {
            Thread.sleep(1);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
