package locks.deadlock;

import java.util.concurrent.Semaphore;

/** A semaphore with one permit is a lock. */
class FN_Semaphore {
  private final Semaphore a = new Semaphore(1);
  private final Object b = new Object();


  void forth() throws InterruptedException {
    a.acquire();
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
