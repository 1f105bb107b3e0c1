package locks.safe;

import dev.plimsoll.annotations.PolicyWaiver;

/** One of the two orders is accepted for a while, with a reason. */
class Waived {
  private final Object a = new Object();
  private final Object b = new Object();


  void forth() {
    synchronized (a) {
      inner();
    }
  }

  @PolicyWaiver(check = "LockOrdering", reason = "start-up only", owner = "core", until = "2999-01-01")
  private void inner() {
    synchronized (b) {
    }
  }

  void back() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
