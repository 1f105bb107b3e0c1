package locks.safe;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A read lock on one side and the write lock on the other keep the two apart. */
class GateOfWriters {
  private final Object a = new Object();
  private final Object b = new Object();


  private final ReadWriteLock gate = new ReentrantReadWriteLock();

  void forth() {
    gate.readLock().lock();
    synchronized (a) {
      synchronized (b) {
      }
    }
    gate.readLock().unlock();
  }

  void back() {
    gate.writeLock().lock();
    synchronized (b) {
      synchronized (a) {
      }
    }
    gate.writeLock().unlock();
  }
}
