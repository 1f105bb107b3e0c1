package locks.deadlock;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The write locks of two read-write locks. */
class WriteLockInversion {
  private final ReadWriteLock a = new ReentrantReadWriteLock();
  private final ReadWriteLock b = new ReentrantReadWriteLock();

  void forth() {
    a.writeLock().lock();
    // BUG: Diagnostic contains: WriteLockInversion.a -> WriteLockInversion.b
    b.readLock().lock();
    b.readLock().unlock();
    a.writeLock().unlock();
  }

  void back() {
    b.writeLock().lock();
    a.readLock().lock();
    a.readLock().unlock();
    b.writeLock().unlock();
  }
}
