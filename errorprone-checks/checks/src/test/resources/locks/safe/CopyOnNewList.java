package locks.safe;

/** What is locked inside is new, though its class is locked elsewhere. */
class CopyOnNewList {
  static class Counter {
    private int value;

    synchronized int get() {
      return value;
    }

    synchronized void report(Board board) {
      board.show(this);
    }
  }

  static class Board {
    private int last;

    synchronized void show(Counter counter) {
      Counter copy = new Counter();
      last = copy.get();
    }
  }
}
