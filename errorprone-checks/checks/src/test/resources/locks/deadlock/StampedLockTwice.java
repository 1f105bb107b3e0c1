package locks.deadlock;

import java.util.concurrent.locks.StampedLock;

/** A stamped lock is not re-entrant. */
class StampedLockTwice {
  private final StampedLock lock = new StampedLock();
  private int value;

  int next() {
    long stamp = lock.writeLock();
    try {
      value++;
      // BUG: Diagnostic contains: StampedLockTwice.lock -> StampedLockTwice.lock
      return get();
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  private int get() {
    long stamp = lock.readLock();
    try {
      return value;
    } finally {
      lock.unlockRead(stamp);
    }
  }
}
