package locks.deadlock;

import java.util.concurrent.Semaphore;

/** The only permit is asked for by who has it. */
class SemaphoreTwice {
  private final Semaphore mutex = new Semaphore(1, true);

  void outer() throws InterruptedException {
    mutex.acquire();
    try {
      // BUG: Diagnostic contains: a thread waits for a lock that it holds itself
      inner();
    } finally {
      mutex.release();
    }
  }

  void inner() throws InterruptedException {
    mutex.acquire();
    mutex.release();
  }
}
