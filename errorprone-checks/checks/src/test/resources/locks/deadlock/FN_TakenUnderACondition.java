package locks.deadlock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The outer lock is taken and given back under the same condition. */
class FN_TakenUnderACondition {
  private final Lock a = new ReentrantLock();
  private final Lock b = new ReentrantLock();


  void forth(boolean both) {
    if (both) {
      a.lock();
    }
    b.lock();
    b.unlock();
    if (both) {
      a.unlock();
    }
  }

  void back() {
    b.lock();
    a.lock();
    a.unlock();
    b.unlock();
  }
}
