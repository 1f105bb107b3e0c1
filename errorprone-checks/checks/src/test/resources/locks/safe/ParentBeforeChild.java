package locks.safe;

/** Always from the parent down. */
class ParentBeforeChild {
  static class Node {
    private final Node left = null;
    private final Node right = null;

    synchronized void visit() {
      if (left != null) {
        left.visit();
      }
      if (right != null) {
        right.visit();
      }
    }
  }
}
