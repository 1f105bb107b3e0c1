package dev.plimsoll.benchmarks.jmh;

import dev.plimsoll.benchmarks.jmh.subject.Payments;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Payments that are watched.
 *
 * @param payments what is called
 * @param reported what came of it, by now
 */
public record Watched(Payments payments, Supplier<Reported> reported) {
  /**
   * Calls once more, and fails unless exactly what is expected has been reported: so that nothing
   * is measured that does nothing.
   */
  public void prove(Set<Signal> expected, Callable<?> call) throws Exception {
    Reported before = reported.get();
    call.call();
    Map<Signal, Long> since = reported.get().since(before);
    for (Signal signal : Signal.values()) {
      long due = expected.contains(signal) ? 1 : 0;
      if (since.get(signal) != due) {
        throw new IllegalStateException(
            "%s reported for one call: %d; expected: %d".formatted(signal, since.get(signal), due));
      }
    }
  }
}
