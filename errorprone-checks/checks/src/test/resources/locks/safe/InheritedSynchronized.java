package locks.safe;

/** One lock under two names: the object itself, in a class and its superclass. */
class InheritedSynchronized {
  static class Base {
    synchronized void add() {
      grow();
    }

    void grow() {}
  }

  static class Derived extends Base {
    @Override
    synchronized void grow() {}

    synchronized void both() {
      add();
    }
  }
}
