package blocking.free;

import java.util.concurrent.locks.ReentrantLock;

class ReleasedBefore {
  private final ReentrantLock lock = new ReentrantLock();

  void rest() throws InterruptedException {
    lock.lock();
    try {
      lock.newCondition().signalAll();
    } finally {
      lock.unlock();
    }
    Thread.sleep(10);
  }
}
