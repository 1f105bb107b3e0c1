package locks.deadlock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Methods of the program's own take the lock and give it back. */
class WrapperMethods {
  private final Lock a = new ReentrantLock();
  private final Lock b = new ReentrantLock();


  private void enter() {
    a.lock();
  }

  private void leave() {
    a.unlock();
  }

  void forth() {
    enter();
    try {
      // BUG: Diagnostic contains: WrapperMethods.a -> WrapperMethods.b
      b.lock();
      b.unlock();
    } finally {
      leave();
    }
  }

  void back() {
    b.lock();
    enter();
    leave();
    b.unlock();
  }
}
