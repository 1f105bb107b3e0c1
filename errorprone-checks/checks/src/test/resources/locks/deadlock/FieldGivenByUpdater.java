package locks.deadlock;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** The field is given one class by an assignment, and another by an updater. */
class FieldGivenByUpdater {
  interface Index {
    void find();
  }

  static class Tree implements Index {
    @Override
    public void find() {}
  }

  static class Described implements Index {
    private final FieldGivenByUpdater catalog;

    Described(FieldGivenByUpdater catalog) {
      this.catalog = catalog;
    }

    @Override
    public synchronized void find() {
      catalog.describe();
    }
  }

  private static final AtomicReferenceFieldUpdater<FieldGivenByUpdater, Index> NAMES =
      AtomicReferenceFieldUpdater.newUpdater(FieldGivenByUpdater.class, Index.class, "names");

  private volatile Index names = new Tree();

  void describeAll() {
    NAMES.set(this, new Described(this));
  }

  synchronized void add() {
    // BUG: Diagnostic contains: FieldGivenByUpdater -> FieldGivenByUpdater.Described
    names.find();
  }

  synchronized void describe() {}
}
