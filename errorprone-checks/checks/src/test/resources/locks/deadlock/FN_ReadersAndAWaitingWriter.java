package locks.deadlock;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Two readers, each behind a writer that waits for the other. */
class FN_ReadersAndAWaitingWriter {
  private final ReadWriteLock a = new ReentrantReadWriteLock();
  private final ReadWriteLock b = new ReentrantReadWriteLock();

  void forth() {
    a.readLock().lock();
    b.readLock().lock();
    b.readLock().unlock();
    a.readLock().unlock();
  }

  void back() {
    b.readLock().lock();
    a.readLock().lock();
    a.readLock().unlock();
    b.readLock().unlock();
  }

  void write() {
    a.writeLock().lock();
    a.writeLock().unlock();
    b.writeLock().lock();
    b.writeLock().unlock();
  }
}
