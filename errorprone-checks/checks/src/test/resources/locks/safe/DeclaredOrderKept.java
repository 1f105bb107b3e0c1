package locks.safe;

import dev.plimsoll.annotations.LockOrder;

/** The order is declared, and kept. */
class DeclaredOrderKept {
  private final Object a = new Object();
  private final Object b = new Object();


  @LockOrder({"a", "b"})
  void forth() {
    synchronized (a) {
      synchronized (b) {
      }
    }
  }
}
