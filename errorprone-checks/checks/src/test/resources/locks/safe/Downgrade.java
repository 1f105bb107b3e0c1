package locks.safe;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A writer may read; the write lock goes first. */
class Downgrade {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  void update() {
    lock.writeLock().lock();
    lock.readLock().lock();
    lock.writeLock().unlock();
    lock.readLock().unlock();
  }

  void readThenWrite() {
    lock.readLock().lock();
    lock.readLock().unlock();
    lock.writeLock().lock();
    lock.writeLock().unlock();
  }
}
