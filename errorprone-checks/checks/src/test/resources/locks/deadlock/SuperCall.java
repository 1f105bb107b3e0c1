package locks.deadlock;

/** An override takes its lock and calls the method above, which takes another. */
class SuperCall {
  private static final Object SHARED = new Object();

  static class Base {
    void run() {
      synchronized (SHARED) {
      }
    }
  }

  static class Derived extends Base {
    @Override
    synchronized void run() {
      // BUG: Diagnostic contains: SuperCall.Derived -> SuperCall.SHARED
      super.run();
    }

    synchronized void stop() {}
  }

  void stopAll(Derived derived) {
    synchronized (SHARED) {
      derived.stop();
    }
  }
}
