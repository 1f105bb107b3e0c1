package blocking.free;

class OneOfManyImplementations {
  interface Step {
    int run() throws InterruptedException;
  }

  static class Quick implements Step {
    @Override
    public int run() {
      return 1;
    }
  }

  static class Quicker implements Step {
    @Override
    public int run() {
      return 2;
    }
  }

  static class Slow implements Step {
    @Override
    public int run() throws InterruptedException {
      Thread.sleep(10);
      return 3;
    }
  }

  private Step step = new Quick();

  synchronized int next() throws InterruptedException {
    return step.run();
  }
}
