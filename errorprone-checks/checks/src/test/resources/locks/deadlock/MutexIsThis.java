package locks.deadlock;

/** The mutex is the object itself. */
class MutexIsThis {
  static class Bag {
    private final Object mutex;
    private Owner owner;

    Bag() {
      mutex = this;
    }

    void add() {
      synchronized (mutex) {
        // BUG: Diagnostic contains: MutexIsThis.Bag -> MutexIsThis.Owner
        owner.notice();
      }
    }

    synchronized int size() {
      return 0;
    }
  }

  static class Owner {
    private Bag bag;

    synchronized void notice() {}

    synchronized int count() {
      return bag.size();
    }
  }
}
