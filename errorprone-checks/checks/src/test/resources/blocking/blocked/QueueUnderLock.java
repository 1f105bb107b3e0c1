package blocking.blocked;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

class QueueUnderLock {
  private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(10);

  synchronized void add(String job) throws InterruptedException {
    // BUG: Diagnostic contains: `BlockingQueue.put` waits for another thread
    queue.put(job);
  }
}
