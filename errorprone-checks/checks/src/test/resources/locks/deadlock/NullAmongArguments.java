package locks.deadlock;

/** The first of the last arguments is null, and the array with them is not. */
class NullAmongArguments {
  static class Journal {
    private NullAmongArguments store;

    synchronized void flush() {
      store.size();
    }

    synchronized void append() {}
  }

  private final Journal journal = new Journal();

  synchronized void size() {}

  synchronized void delete() {
    // BUG: Diagnostic contains: NullAmongArguments -> NullAmongArguments.Journal
    log(null, "x");
  }

  private void log(Object... values) {
    logAll(values);
  }

  private void logAll(Object[] values) {
    if (values != null) {
      journal.append();
    }
  }
}
