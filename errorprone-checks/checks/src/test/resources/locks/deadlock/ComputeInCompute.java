package locks.deadlock;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The value of an entry is computed from another entry of the same concurrent map. */
class ComputeInCompute {
  private final Map<Integer, Integer> known = new ConcurrentHashMap<>();

  int fibonacci(int n) {
    if (n < 2) {
      return n;
    }
    // BUG: Diagnostic contains: a thread waits for a lock that it holds itself
    return known.computeIfAbsent(n, any -> fibonacci(n - 1) + fibonacci(n - 2));
  }
}
