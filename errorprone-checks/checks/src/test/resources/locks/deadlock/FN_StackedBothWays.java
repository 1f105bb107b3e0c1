package locks.deadlock;

/** Decorators that are stacked one way here and the other way there around the same pool. */
class FN_StackedBothWays {
  interface Pool {
    void give();

    int idle();
  }

  static class Guarded implements Pool {
    private final Pool inner;
    private final Object lock = new Object();

    Guarded(Pool inner) {
      this.inner = inner;
    }

    @Override
    public void give() {
      synchronized (lock) {
        inner.give();
      }
    }

    @Override
    public int idle() {
      synchronized (lock) {
        return inner.idle();
      }
    }
  }

  static class Counting implements Pool {
    private final Pool inner;
    private final Object count = new Object();

    Counting(Pool inner) {
      this.inner = inner;
    }

    @Override
    public void give() {
      synchronized (count) {
        inner.idle();
      }
    }

    @Override
    public int idle() {
      synchronized (count) {
        return inner.idle();
      }
    }
  }
}
