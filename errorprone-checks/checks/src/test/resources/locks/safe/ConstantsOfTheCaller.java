package locks.safe;

/** What a caller passes as a constant rules out the way on which the other lock is taken. */
class ConstantsOfTheCaller {
  enum Mode {
    QUIET,
    LOUD
  }

  static final int DELETE = 1;
  static final int WRITE = 2;
  static final int TRUNCATE = 3;

  static class Journal {
    private ConstantsOfTheCaller store;

    synchronized void flush() {
      store.size();
    }

    synchronized void append() {}
  }

  private final Journal journal = new Journal();

  synchronized void size() {}

  synchronized void delete() {
    log(DELETE, "");
    close(false);
    tell(Mode.QUIET);
    print(Mode.QUIET);
    write(null);
  }

  private void log(int operation, String text) {
    if (operation != WRITE && operation != TRUNCATE) {
      return;
    }
    journal.append();
  }

  private void close(boolean all) {
    finish(all, true);
  }

  private void finish(boolean all, boolean slowly) {
    if (slowly && all) {
      journal.append();
    }
  }

  private void tell(Mode mode) {
    if (mode == Mode.LOUD) {
      journal.append();
    }
  }

  private void print(Mode mode) {
    switch (mode) {
      case LOUD:
        journal.append();
        break;
      default:
        break;
    }
  }

  private void write(String text) {
    if (text != null) {
      journal.append();
    }
  }
}
