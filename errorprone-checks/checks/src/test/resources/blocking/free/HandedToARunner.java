package blocking.free;

class HandedToARunner {
  interface Runner {
    void post(Runnable task);
  }

  private final Runner runner;
  private int posted;

  HandedToARunner(Runner runner) {
    this.runner = runner;
  }

  synchronized void start() {
    posted++;
    runner.post(() -> {});
  }
}
