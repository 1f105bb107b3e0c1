package locks.deadlock;

/** Which of two locks is taken depends on a condition. */
class FN_EitherLock {
  private final Object a = new Object();
  private final Object b = new Object();


  void forth(boolean which) {
    Object first = which ? a : b;
    Object second = which ? b : a;
    synchronized (first) {
      synchronized (second) {
      }
    }
  }
}
