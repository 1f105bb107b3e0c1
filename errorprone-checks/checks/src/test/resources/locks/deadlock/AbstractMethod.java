package locks.deadlock;

/** The superclass holds its lock while a subclass does the work. */
class AbstractMethod {
  abstract static class Task {
    private final Object state = new Object();

    void run() {
      synchronized (state) {
        // BUG: Diagnostic contains: AbstractMethod.Task.state -> AbstractMethod.Upload.file
        work();
      }
    }

    abstract void work();

    void cancel() {
      synchronized (state) {
      }
    }
  }

  static class Upload extends Task {
    private final Object file = new Object();

    @Override
    void work() {
      synchronized (file) {
      }
    }

    void close() {
      synchronized (file) {
        cancel();
      }
    }
  }
}
