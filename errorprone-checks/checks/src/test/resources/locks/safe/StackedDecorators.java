package locks.safe;

/** Each hands on to the one inside it; a stack of them is never a ring. */
class StackedDecorators {
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
        return 0;
      }
    }
  }
}
