package locks.deadlock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Read and write locks are kept in fields of their own. */
class ViewsInFields {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Lock reader = lock.readLock();
  private final Lock writer;
  private final Object other = new Object();

  ViewsInFields() {
    writer = lock.writeLock();
  }

  void forth() {
    reader.lock();
    try {
      // BUG: Diagnostic contains: ViewsInFields.lock -> ViewsInFields.other
      synchronized (other) {
      }
    } finally {
      reader.unlock();
    }
  }

  void back() {
    synchronized (other) {
      writer.lock();
      writer.unlock();
    }
  }
}
