package blocking.blocked;

import java.util.concurrent.ConcurrentHashMap;

class InsideMerge {
  private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();

  void add(String name) {
    // BUG: Diagnostic contains: `InsideMerge.counts[entry]` is held while `Thread.sleep`
    counts.merge(
        name,
        1,
        (one, other) -> {
          pause();
          return one + other;
        });
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
