package blocking.free;

class InAStaticInitialiser {
  private static final Object LOCK = new Object();

  static {
    synchronized (LOCK) {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
