package locks.safe;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Return, break, continue and throw give the lock back. */
class ReleasedOnEveryWay {
  private final Lock a = new ReentrantLock();
  private final Lock b = new ReentrantLock();


  void forth(int[] numbers) {
    for (int number : numbers) {
      a.lock();
      try {
        if (number == 0) {
          continue;
        }
        if (number == 1) {
          break;
        }
        if (number == 2) {
          return;
        }
        if (number == 3) {
          throw new IllegalStateException();
        }
      } finally {
        a.unlock();
      }
      inner();
    }
    inner();
  }

  private void inner() {
    b.lock();
    b.unlock();
  }

  void back() {
    b.lock();
    a.lock();
    a.unlock();
    b.unlock();
  }
}
