package locks.deadlock;

import java.util.Objects;

/** A lock that is checked on its way. */
class RequiredNotNull {
  private final Object a = new Object();
  private final Object b = new Object();


  void forth() {
    Object first = Objects.requireNonNull(a);
    synchronized (first) {
      // BUG: Diagnostic contains: RequiredNotNull.a -> RequiredNotNull.b
      synchronized (Objects.requireNonNull(b, "b")) {
      }
    }
  }

  void back() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
