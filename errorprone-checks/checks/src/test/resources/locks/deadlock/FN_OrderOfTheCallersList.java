package locks.deadlock;

import java.util.List;
import java.util.concurrent.locks.Lock;

/** The locks of a list are taken in the order of the list. */
class FN_OrderOfTheCallersList {
  void all(List<Lock> locks, Runnable task) {
    for (Lock lock : locks) {
      lock.lock();
    }
    task.run();
    for (Lock lock : locks) {
      lock.unlock();
    }
  }
}
