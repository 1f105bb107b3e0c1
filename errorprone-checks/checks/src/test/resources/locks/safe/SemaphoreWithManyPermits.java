package locks.safe;

import java.util.concurrent.Semaphore;

/** Of several permits another one may be free; one without any is a signal. */
class SemaphoreWithManyPermits {
  private final Semaphore slots = new Semaphore(8);
  private final Semaphore signal = new Semaphore(0);

  void forth() throws InterruptedException {
    slots.acquire();
    synchronized (this) {
      signal.release();
    }
    slots.release();
  }

  synchronized void back() throws InterruptedException {
    slots.acquire();
    slots.release();
    signal.acquire();
  }
}
