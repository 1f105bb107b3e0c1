package locks.safe;

/** The two orders are taken on different objects, which never meet. */
class FP_TwoSetsOfInstances {
  static class Box {
    final Object outer = new Object();
    final Object inner = new Object();
  }

  private final Box one = new Box();
  private final Box other = new Box();

  void forth() {
    synchronized (one.outer) {
      synchronized (one.inner) {
      }
    }
  }

  void back() {
    synchronized (other.inner) {
      // BUG: Diagnostic contains: FP_TwoSetsOfInstances.Box.inner -> FP_TwoSetsOfInstances.Box.outer
      synchronized (other.outer) {
      }
    }
  }
}
