package blocking.free;

public class LendsItsLock {
  public void locked(Runnable task) {
    synchronized (this) {
      task.run();
    }
  }
}
