package locks.deadlock;

import dev.plimsoll.annotations.LockOrder;

/** The code declares an order and does not keep it. */
class BreaksDeclaredOrder {
  private final Object a = new Object();
  private final Object b = new Object();


  @LockOrder({"a", "b"})
  void back() {
    synchronized (b) {
      // BUG: Diagnostic contains: BreaksDeclaredOrder.b -> BreaksDeclaredOrder.a
      synchronized (a) {
      }
    }
  }
}
