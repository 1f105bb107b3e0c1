package locks.deadlock;

/** The inner locks are taken in a loop and in a switch. */
class InLoopAndSwitch {
  private final Object a = new Object();
  private final Object b = new Object();


  void forth(int n) {
    synchronized (a) {
      for (int i = 0; i < n; i++) {
        // BUG: Diagnostic contains: InLoopAndSwitch.a -> InLoopAndSwitch.b
        synchronized (b) {
        }
      }
    }
  }

  int back(String word) {
    synchronized (b) {
      return switch (word) {
        case "a" -> {
          synchronized (a) {
            yield 1;
          }
        }
        default -> 0;
      };
    }
  }
}
