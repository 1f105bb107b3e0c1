package blocking.free;

import java.util.concurrent.Executor;

class OwnTask {
  class Task implements Runnable {
    @Override
    public void run() {
      done++;
    }
  }

  private final Executor executor;
  private boolean closed;
  private int done;

  OwnTask(Executor executor) {
    this.executor = executor;
  }

  synchronized void finish() {
    Runnable task = new Task();
    if (closed) {
      task.run();
    } else {
      executor.execute(task);
    }
  }
}
