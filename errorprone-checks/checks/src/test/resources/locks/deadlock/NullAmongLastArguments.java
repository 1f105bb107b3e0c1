package locks.deadlock;

/** The method compares the array with its last arguments, and not the first of these. */
class NullAmongLastArguments {
  static class Journal {
    private NullAmongLastArguments store;

    synchronized void flush() {
      store.size();
    }

    synchronized void append() {}
  }

  private final Journal journal = new Journal();

  synchronized void size() {}

  synchronized void delete() {
    // BUG: Diagnostic contains: NullAmongLastArguments -> NullAmongLastArguments.Journal
    log(null, "x");
  }

  private void log(Object... values) {
    if (values != null) {
      journal.append();
    }
  }
}
