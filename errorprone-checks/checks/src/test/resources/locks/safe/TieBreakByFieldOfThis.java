package locks.safe;

/** A method of the class compares its own id with the other's. */
class TieBreakByFieldOfThis {
  private final Object lock = new Object();
  private final int id;

  TieBreakByFieldOfThis(int id) {
    this.id = id;
  }

  void swap(TieBreakByFieldOfThis other) {
    if (id < other.id) {
      synchronized (lock) {
        synchronized (other.lock) {
        }
      }
    } else {
      synchronized (other.lock) {
        synchronized (lock) {
        }
      }
    }
  }
}
