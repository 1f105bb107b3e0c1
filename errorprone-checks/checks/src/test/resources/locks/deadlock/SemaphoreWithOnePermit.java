package locks.deadlock;

import java.util.concurrent.Semaphore;

/** A semaphore with one permit is a lock. */
class SemaphoreWithOnePermit {
  private final Semaphore a = new Semaphore(1);
  private final Object b = new Object();


  void forth() throws InterruptedException {
    a.acquire();
    // BUG: Diagnostic contains: SemaphoreWithOnePermit.a -> SemaphoreWithOnePermit.b
    synchronized (b) {
    }
    a.release();
  }

  void back() throws InterruptedException {
    synchronized (b) {
      a.acquire();
      a.release();
    }
  }
}
