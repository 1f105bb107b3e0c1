package locks.deadlock;

import java.util.concurrent.locks.ReentrantLock;

/** The lock is a subclass, and the object its own lock. */
class SubclassOfReentrantLock {
  static class Segment extends ReentrantLock {
    private static final long serialVersionUID = 1L;
    private Table table;

    void put() {
      lock();
      try {
        // BUG: Diagnostic contains: SubclassOfReentrantLock.Segment -> SubclassOfReentrantLock.Table
        table.grow();
      } finally {
        unlock();
      }
    }
  }

  static class Table {
    private Segment segment;

    synchronized void grow() {}

    synchronized void clear() {
      segment.lock();
      segment.unlock();
    }
  }
}
