package locks.deadlock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A resource holds the lock until it is closed. */
class ClosedResource {
  private final Lock a = new ReentrantLock();
  private final Lock b = new ReentrantLock();


  private AutoCloseable hold() {
    a.lock();
    return this::drop;
  }

  private void drop() {
    a.unlock();
  }

  void forth() throws Exception {
    try (AutoCloseable held = hold()) {
      // BUG: Diagnostic contains: ClosedResource.a -> ClosedResource.b
      b.lock();
      b.unlock();
    }
  }

  void back() {
    b.lock();
    a.lock();
    a.unlock();
    b.unlock();
  }
}
