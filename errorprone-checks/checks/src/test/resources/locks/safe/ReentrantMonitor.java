package locks.safe;

/** A monitor that is held may be taken again. */
class ReentrantMonitor {
  private final Object a = new Object();
  private final Object b = new Object();


  void forth() {
    synchronized (a) {
      synchronized (b) {
        synchronized (a) {
        }
      }
    }
  }
}
