package locks.deadlock;

/** Two classes are given the same locks, under names of their own. */
class FN_LockHandedToTwoClasses {
  static class First {
    private final Object one;
    private final Object two;

    First(Object one, Object two) {
      this.one = one;
      this.two = two;
    }

    void go() {
      synchronized (one) {
        synchronized (two) {
        }
      }
    }
  }

  static class Second {
    private final Object one;
    private final Object two;

    Second(Object one, Object two) {
      this.one = one;
      this.two = two;
    }

    void go() {
      synchronized (two) {
        synchronized (one) {
        }
      }
    }
  }

  void start(Object a, Object b) {
    new First(a, b).go();
    new Second(a, b).go();
  }
}
