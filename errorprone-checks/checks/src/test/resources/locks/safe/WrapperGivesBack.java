package locks.safe;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Lock and unlock have names of their own. */
class WrapperGivesBack {
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
    leave();
    b.lock();
    b.unlock();
  }

  void back() {
    b.lock();
    enter();
    leave();
    b.unlock();
  }
}
