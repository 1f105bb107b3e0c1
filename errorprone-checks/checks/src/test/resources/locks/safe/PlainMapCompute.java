package locks.safe;

import java.util.HashMap;
import java.util.Map;

/** A plain map locks nothing while it computes a value. */
class PlainMapCompute {
  private final Map<Integer, Integer> known = new HashMap<>();
  private final Object lock = new Object();

  int forth(int n) {
    return known.computeIfAbsent(
        n,
        any -> {
          synchronized (lock) {
            return n;
          }
        });
  }

  int back(int n) {
    synchronized (lock) {
      return known.computeIfAbsent(n, any -> 1);
    }
  }
}
