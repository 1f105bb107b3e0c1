package locks.safe;

import java.util.concurrent.Semaphore;

/** How many permits there are is not known here; the flag after it is no number of them. */
class SemaphoreOfAnySize {
  interface Config {
    int max();
  }

  private final int max = Integer.getInteger("max", 8);
  private final Semaphore ofParameter;
  private final Semaphore ofField;
  private final Semaphore ofCall;
  private final Semaphore ofCondition;
  private final Semaphore ofSum;

  SemaphoreOfAnySize(int size, Config config) {
    ofParameter = new Semaphore(size, true);
    ofField = new Semaphore(this.max, true);
    ofCall = new Semaphore(config.max(), true);
    ofCondition = new Semaphore(size > 8 ? 8 : size, true);
    ofSum = new Semaphore(1 + size, true);
  }

  void parameterForth() throws InterruptedException {
    ofParameter.acquire();
    synchronized (this) {
      ofParameter.release();
    }
  }

  synchronized void parameterBack() throws InterruptedException {
    ofParameter.acquire();
    ofParameter.release();
  }

  void fieldForth() throws InterruptedException {
    ofField.acquire();
    synchronized (this) {
      ofField.release();
    }
  }

  synchronized void fieldBack() throws InterruptedException {
    ofField.acquire();
    ofField.release();
  }

  void callForth() throws InterruptedException {
    ofCall.acquire();
    synchronized (this) {
      ofCall.release();
    }
  }

  synchronized void callBack() throws InterruptedException {
    ofCall.acquire();
    ofCall.release();
  }

  void conditionForth() throws InterruptedException {
    ofCondition.acquire();
    synchronized (this) {
      ofCondition.release();
    }
  }

  synchronized void conditionBack() throws InterruptedException {
    ofCondition.acquire();
    ofCondition.release();
  }

  void sumForth() throws InterruptedException {
    ofSum.acquire();
    synchronized (this) {
      ofSum.release();
    }
  }

  synchronized void sumBack() throws InterruptedException {
    ofSum.acquire();
    ofSum.release();
  }
}
