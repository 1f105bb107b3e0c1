package locks.safe;

/** A lambda that is stored under a lock runs some other time. */
class StoredListener {
  private final Object a = new Object();
  private final Object b = new Object();


  private Runnable listener;

  void forth() {
    synchronized (a) {
      listener =
          () -> {
            synchronized (b) {
            }
          };
      keep(
          () -> {
            synchronized (b) {
            }
          });
    }
  }

  private void keep(Runnable task) {
    listener = task;
  }

  void back() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
