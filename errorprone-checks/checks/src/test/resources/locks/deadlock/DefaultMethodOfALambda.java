package locks.deadlock;

/** What is held is a lambda, and its interface has a method that takes a lock first. */
class DefaultMethodOfALambda {
  interface Part {
    Object LOCK = new Object();

    void run();

    default void start() {
      synchronized (LOCK) {
        run();
      }
    }
  }

  static class Other implements Part {
    @Override
    public void run() {}

    @Override
    public synchronized void start() {
      run();
    }
  }

  private Part part = new Other();

  void set() {
    part = () -> {};
  }

  synchronized void touch() {}

  void back() {
    synchronized (Part.LOCK) {
      touch();
    }
  }

  synchronized void all() {
    // BUG: Diagnostic contains: DefaultMethodOfALambda -> DefaultMethodOfALambda.Part.LOCK
    part.start();
  }
}
