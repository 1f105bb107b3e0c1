package locks.deadlock;

import java.util.concurrent.locks.StampedLock;

/** A stamped lock and a monitor. */
class StampedLockInversion {
  private final StampedLock lock = new StampedLock();

  synchronized void forth() {
    // BUG: Diagnostic contains: StampedLockInversion -> StampedLockInversion.lock
    long stamp = lock.writeLock();
    lock.unlock(stamp);
  }

  void back() {
    long stamp = lock.readLock();
    try {
      touch();
    } finally {
      lock.unlockRead(stamp);
    }
  }

  private synchronized void touch() {}
}
