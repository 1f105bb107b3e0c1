package locks.deadlock;

/** A number that is in a new box is equal to the constant that leads to the other lock. */
class ConstantInABox {
  static class Journal {
    private ConstantInABox store;

    synchronized void flush() {
      store.size();
    }

    synchronized void append() {}
  }

  private final Journal journal = new Journal();

  synchronized void size() {}

  synchronized void delete() {
    // BUG: Diagnostic contains: ConstantInABox -> ConstantInABox.Journal
    log(new Integer(5));
  }

  private void log(int operation) {
    if (operation == 5) {
      journal.append();
    }
  }
}
