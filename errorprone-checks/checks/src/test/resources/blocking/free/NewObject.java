package blocking.free;

class NewObject {
  private final Thread thread;

  NewObject(Thread thread) throws InterruptedException {
    this.thread = thread;
    synchronized (this) {
      this.thread.join(10);
    }
  }
}
