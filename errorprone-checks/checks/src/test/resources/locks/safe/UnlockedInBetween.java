package locks.safe;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The first lock is given back before the second is taken. */
class UnlockedInBetween {
  private final Lock a = new ReentrantLock();
  private final Lock b = new ReentrantLock();


  void forth() {
    a.lock();
    a.unlock();
    b.lock();
    b.unlock();
  }

  void back() {
    b.lock();
    try {
      work();
    } finally {
      b.unlock();
    }
    a.lock();
    a.unlock();
  }

  private void work() {}
}
