package locks.deadlock;

/** Of several constants that callers pass, one leads to the other lock. */
class ConstantThatLetsThrough {
  static final int DELETE = 1;
  static final int WRITE = 2;
  static final int TRUNCATE = 3;

  static class Journal {
    private ConstantThatLetsThrough store;

    synchronized void flush() {
      store.size();
    }

    synchronized void append() {}
  }

  private Journal journal;

  synchronized void size() {}

  synchronized void delete() {
    log(DELETE);
  }

  synchronized void truncate() {
    // BUG: Diagnostic contains: ConstantThatLetsThrough -> ConstantThatLetsThrough.Journal
    log(TRUNCATE);
  }

  private void log(int operation) {
    if (operation != WRITE && operation != TRUNCATE) {
      return;
    }
    journal.append();
  }
}
