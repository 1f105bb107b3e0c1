package locks.deadlock;

import java.util.concurrent.ConcurrentHashMap;

/** A lock is taken while an entry is computed, and an entry is computed under the lock. */
class ComputeUnderLock {
  private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();
  private int total;

  void add(String name) {
    counts.compute(
        name,
        (any, count) -> {
          synchronized (this) {
            total++;
          }
          return count == null ? 1 : count + 1;
        });
  }

  synchronized void reset(String name) {
    total = 0;
    // BUG: Diagnostic contains: ComputeUnderLock.counts[entry] -> ComputeUnderLock
    counts.computeIfPresent(name, (any, count) -> 0);
  }
}
