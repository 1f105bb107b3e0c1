package locks.safe;

/** A getter that looks before it returns the field: both are one object. */
class GetterThatChecks {
  static class Store {
    void write() {}
  }

  private Store store;

  GetterThatChecks(Store store) {
    this.store = store;
  }

  Store store() {
    if (store == null) {
      throw new IllegalStateException();
    }
    return store;
  }

  void save() {
    synchronized (store) {
      synchronized (store()) {
        store.write();
      }
    }
  }

  void load() {
    synchronized (store()) {
      synchronized (store) {
        store.write();
      }
    }
  }
}
