package locks.deadlock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A monitor and an explicit lock. */
class MixedKinds {
  private final Lock lock = new ReentrantLock();

  synchronized void forth() {
    // BUG: Diagnostic contains: MixedKinds -> MixedKinds.lock
    lock.lock();
    lock.unlock();
  }

  void back() {
    lock.lock();
    try {
      touch();
    } finally {
      lock.unlock();
    }
  }

  synchronized void touch() {}
}
