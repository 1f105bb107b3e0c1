package locks.safe;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Each arm takes one lock and gives it back. */
class SwitchArms {
  private final Lock a = new ReentrantLock();
  private final Lock b = new ReentrantLock();


  void run(int which) {
    switch (which) {
      case 0:
        a.lock();
        a.unlock();
        break;
      case 1:
        b.lock();
        a.lock();
        a.unlock();
        b.unlock();
        break;
      default:
        a.lock();
        a.unlock();
    }
    b.lock();
    b.unlock();
  }
}
