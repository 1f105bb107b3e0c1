package locks.deadlock;

/** The parameter is changed before it is asked for, and a number that is no constant is any. */
class ConstantThatIsChanged {
  static class Journal {
    private ConstantThatIsChanged store;

    synchronized void flush() {
      store.size();
    }

    synchronized void append() {}

    synchronized void truncate() {}
  }

  private Journal journal;
  private int level;

  synchronized void size() {}

  synchronized void delete() {
    // BUG: Diagnostic contains: ConstantThatIsChanged -> ConstantThatIsChanged.Journal
    log(false);
  }

  private void log(boolean all) {
    if (level > 1) {
      all = true;
    }
    if (all) {
      journal.append();
    }
  }
}
