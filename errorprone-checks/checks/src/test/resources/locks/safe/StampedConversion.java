package locks.safe;

import java.util.concurrent.locks.StampedLock;

/** A reader converts its stamp, and starts over as a writer where that fails. */
class StampedConversion {
  private final StampedLock lock = new StampedLock();
  private double x;

  void moveFromOrigin(double newX) {
    long stamp = lock.readLock();
    try {
      while (x == 0) {
        long write = lock.tryConvertToWriteLock(stamp);
        if (write != 0) {
          stamp = write;
          x = newX;
          break;
        } else {
          lock.unlockRead(stamp);
          stamp = lock.writeLock();
        }
      }
    } finally {
      lock.unlock(stamp);
    }
  }
}
