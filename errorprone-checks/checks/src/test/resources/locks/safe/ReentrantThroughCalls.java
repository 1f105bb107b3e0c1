package locks.safe;

/** Synchronized methods of one object call each other. */
class ReentrantThroughCalls {
  private int count;

  synchronized void add() {
    increase();
  }

  synchronized void increase() {
    count++;
    if (count < 10) {
      add();
    }
  }
}
