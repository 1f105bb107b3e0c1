package locks.deadlock;

/** The lock of another object, through its field. */
class ParameterField {
  static class Shelf {
    private final Object lock = new Object();
  }

  private final Object index = new Object();

  void put(Shelf shelf) {
    synchronized (shelf.lock) {
      // BUG: Diagnostic contains: ParameterField.Shelf.lock -> ParameterField.index
      synchronized (index) {
      }
    }
  }

  void find(Shelf shelf) {
    synchronized (index) {
      synchronized (shelf.lock) {
      }
    }
  }
}
