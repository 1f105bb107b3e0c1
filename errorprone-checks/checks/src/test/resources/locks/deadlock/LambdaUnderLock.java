package locks.deadlock;

/** A lambda runs while the lock is held. */
class LambdaUnderLock {
  private final Object a = new Object();
  private final Object b = new Object();


  void forth(java.util.List<String> names) {
    synchronized (a) {
      // BUG: Diagnostic contains: LambdaUnderLock.a -> LambdaUnderLock.b
      names.forEach(
          name -> {
            synchronized (b) {
            }
          });
    }
  }

  void back() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
