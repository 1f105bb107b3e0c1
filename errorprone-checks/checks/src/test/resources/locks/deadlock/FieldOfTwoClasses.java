package locks.deadlock;

/** The index in the field is one of two, and one of them asks the catalog under its own lock. */
class FieldOfTwoClasses {
  interface Index {
    void find();
  }

  static class Tree implements Index {
    @Override
    public void find() {}
  }

  static class Described implements Index {
    private final FieldOfTwoClasses catalog;

    Described(FieldOfTwoClasses catalog) {
      this.catalog = catalog;
    }

    @Override
    public synchronized void find() {
      catalog.describe();
    }
  }

  private Index names = new Tree();

  synchronized void describeAll() {
    names = create();
  }

  private Index create() {
    Index index = null;
    index = new Described(this);
    return index;
  }

  synchronized void add() {
    // BUG: Diagnostic contains: FieldOfTwoClasses -> FieldOfTwoClasses.Described
    names.find();
  }

  synchronized void describe() {}
}
