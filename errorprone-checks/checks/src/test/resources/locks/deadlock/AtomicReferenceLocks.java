package locks.deadlock;

import java.util.concurrent.atomic.AtomicReference;

/** The locks are read out of atomic references. */
class AtomicReferenceLocks {
  private final AtomicReference<Object> a = new AtomicReference<>(new Object());
  private final AtomicReference<Object> b = new AtomicReference<>(new Object());

  void forth() {
    Object first = a.get();
    Object second = b.get();
    synchronized (first) {
      // BUG: Diagnostic contains: AtomicReferenceLocks.a[] -> AtomicReferenceLocks.b[]
      synchronized (second) {
      }
    }
  }

  void back() {
    synchronized (b.get()) {
      synchronized (a.get()) {
      }
    }
  }
}
