package locks.safe;

import java.util.Vector;

/** Nobody else knows the vector. */
class LocalVector {
  private final Object lock = new Object();

  void forth() {
    Vector<String> names = new Vector<>();
    names.forEach(
        name -> {
          synchronized (lock) {
            names.add(name);
          }
        });
  }

  void back() {
    Vector<String> names = new Vector<>();
    synchronized (lock) {
      names.add("");
    }
  }
}
