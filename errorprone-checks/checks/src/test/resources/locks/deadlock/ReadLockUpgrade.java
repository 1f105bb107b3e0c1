package locks.deadlock;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A reader waits for itself when it wants to write. */
class ReadLockUpgrade {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  void update() {
    lock.readLock().lock();
    try {
      // BUG: Diagnostic contains: ReadLockUpgrade.lock -> ReadLockUpgrade.lock
      write();
    } finally {
      lock.readLock().unlock();
    }
  }

  private void write() {
    lock.writeLock().lock();
    lock.writeLock().unlock();
  }
}
