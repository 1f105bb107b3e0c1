package locks.safe;

/** A protected method takes its locks in another order, but only under a lock that keeps it safe. */
class ProtectedHelper {
  private final Object outer = new Object();
  private final Object first = new Object();
  private final Object second = new Object();

  void post() {
    synchronized (outer) {
      update();
    }
  }

  void close() {
    synchronized (outer) {
      synchronized (second) {
        synchronized (first) {
        }
      }
    }
  }

  protected void update() {
    synchronized (first) {
      synchronized (second) {
      }
    }
  }
}
