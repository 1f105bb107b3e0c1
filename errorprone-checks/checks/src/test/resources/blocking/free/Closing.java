package blocking.free;

import java.io.Closeable;

class Closing implements Closeable {
  private final Thread worker = new Thread(() -> {});
  private boolean closed;

  @Override
  public synchronized void close() {
    closed = true;
    try {
      worker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
