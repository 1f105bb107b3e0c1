package locks.deadlock;

/** Two fields of one class, whose objects lock themselves. */
class LeftAndRight {
  static class Side {
    synchronized void touch() {}
  }

  private final Side left = new Side();
  private final Side right = new Side();

  void forth() {
    synchronized (left) {
      // BUG: Diagnostic contains: LeftAndRight.left -> LeftAndRight.right
      right.touch();
    }
  }

  void back() {
    synchronized (right) {
      left.touch();
    }
  }
}
