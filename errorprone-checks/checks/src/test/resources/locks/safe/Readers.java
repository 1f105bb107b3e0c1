package locks.safe;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Readers do not keep readers out. */
class Readers {
  private final ReadWriteLock a = new ReentrantReadWriteLock();
  private final Object b = new Object();

  void forth() {
    a.readLock().lock();
    synchronized (b) {
    }
    a.readLock().unlock();
  }

  void back() {
    synchronized (b) {
      a.readLock().lock();
      a.readLock().unlock();
    }
  }
}
