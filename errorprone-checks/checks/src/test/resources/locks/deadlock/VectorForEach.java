package locks.deadlock;

import java.util.Vector;

/** A vector holds its monitor while it runs what forEach is given. */
class VectorForEach {
  private final Object lock = new Object();
  private final Vector<String> names = new Vector<>();

  void forth() {
    names.forEach(
        name -> {
          synchronized (lock) {
          }
        });
  }

  void back(String name) {
    synchronized (lock) {
      // BUG: Diagnostic contains: VectorForEach.names -> VectorForEach.lock
      names.add(name);
    }
  }
}
