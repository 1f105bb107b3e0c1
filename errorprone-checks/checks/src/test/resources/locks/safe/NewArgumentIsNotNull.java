package locks.safe;

/** A new object is not null, for which alone the other lock is taken. */
class NewArgumentIsNotNull {
  static class Journal {
    private NewArgumentIsNotNull store;

    synchronized void flush() {
      store.size();
    }

    synchronized void append() {}
  }

  private final Journal journal = new Journal();

  synchronized void size() {}

  synchronized void delete() {
    log(new Object());
  }

  private void log(Object value) {
    if (value == null) {
      journal.append();
    }
  }
}
