package locks.deadlock;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A read lock around both lets both in. */
class GateForReaders {
  private final Object a = new Object();
  private final Object b = new Object();


  private final ReadWriteLock gate = new ReentrantReadWriteLock();

  void forth() {
    gate.readLock().lock();
    synchronized (a) {
      // BUG: Diagnostic contains: GateForReaders.a -> GateForReaders.b
      synchronized (b) {
      }
    }
    gate.readLock().unlock();
  }

  void back() {
    gate.readLock().lock();
    synchronized (b) {
      synchronized (a) {
      }
    }
    gate.readLock().unlock();
  }
}
