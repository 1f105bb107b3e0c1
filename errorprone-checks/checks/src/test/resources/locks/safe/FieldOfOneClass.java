package locks.safe;

/** The index in the field is what a factory returns, and never the one that asks the catalog. */
class FieldOfOneClass {
  interface Index {
    void find();
  }

  static class Tree implements Index {
    @Override
    public void find() {}
  }

  static class Described implements Index {
    private final FieldOfOneClass catalog;

    Described(FieldOfOneClass catalog) {
      this.catalog = catalog;
    }

    @Override
    public synchronized void find() {
      catalog.describe();
    }

    synchronized void refresh() {
      catalog.describe();
    }
  }

  private final Index names = create(true);

  private Index create(boolean sorted) {
    Index index;
    if (sorted) {
      index = new Tree();
    } else {
      index = null;
    }
    return index;
  }

  synchronized void add() {
    names.find();
  }

  synchronized void describe() {}
}
