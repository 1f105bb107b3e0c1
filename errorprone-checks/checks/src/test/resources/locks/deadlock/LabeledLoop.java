package locks.deadlock;

/** A labelled continue does not leave the lock. */
class LabeledLoop {
  private final Object a = new Object();
  private final Object b = new Object();


  void forth(int[][] rows) {
    synchronized (a) {
      outer:
      for (int[] row : rows) {
        for (int cell : row) {
          if (cell == 0) {
            continue outer;
          }
        }
        // BUG: Diagnostic contains: LabeledLoop.a -> LabeledLoop.b
        inner();
      }
    }
  }

  private void inner() {
    synchronized (b) {
    }
  }

  void back() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
