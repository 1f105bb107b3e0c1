package locks.safe;

/** Two of many cases take the other lock, and the caller asks for a third. */
class ManyCases {
  static class Journal {
    private ManyCases store;

    synchronized void flush() {
      store.size();
    }

    synchronized void append() {}
  }

  private final Journal journal = new Journal();

  synchronized void size() {}

  synchronized void delete() {
    log(3);
  }

  private void log(int operation) {
    switch (operation) {
      case 1:
        journal.append();
        break;
      case 2:
        journal.append();
        break;
      default:
        break;
    }
  }
}
