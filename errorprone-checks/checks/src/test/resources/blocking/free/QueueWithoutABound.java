package blocking.free;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

class QueueWithoutABound {
  private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

  synchronized void add(String job) throws InterruptedException {
    queue.put(job);
  }
}
