package blocking.free;

import java.util.concurrent.locks.ReentrantLock;

class ReleasedByTheCallee {
  private final ReentrantLock lock = new ReentrantLock();

  void rest() throws InterruptedException {
    lock.lock();
    try {
      pause();
    } finally {
      lock.unlock();
    }
  }

  private void pause() throws InterruptedException {
    lock.unlock();
    try {
      Thread.sleep(10);
    } finally {
      lock.lock();
    }
  }
}
