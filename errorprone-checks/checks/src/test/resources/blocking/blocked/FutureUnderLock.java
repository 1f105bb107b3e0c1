package blocking.blocked;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

class FutureUnderLock {
  private final Object lock = new Object();
  private final ExecutorService executor;

  FutureUnderLock(ExecutorService executor) {
    this.executor = executor;
  }

  int compute() throws ExecutionException, InterruptedException {
    synchronized (lock) {
      // BUG: Diagnostic contains: `FutureUnderLock.lock` is held while `Future.get` waits for another thread
      return executor.submit(() -> 1).get();
    }
  }
}
