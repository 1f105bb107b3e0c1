package locks.deadlock;

import java.util.concurrent.locks.StampedLock;

/** A reader asks for the write lock instead of converting its stamp. */
class StampedReadThenWrite {
  private final StampedLock lock = new StampedLock();
  private int value;

  void increment() {
    long read = lock.readLock();
    try {
      // BUG: Diagnostic contains: a thread waits for a lock that it holds itself
      long write = lock.writeLock();
      value++;
      lock.unlockWrite(write);
    } finally {
      lock.unlockRead(read);
    }
  }
}
