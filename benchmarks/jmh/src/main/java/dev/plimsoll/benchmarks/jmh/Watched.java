package dev.plimsoll.benchmarks.jmh;

import dev.plimsoll.benchmarks.jmh.subject.Payments;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/**
 * Payments that are watched.
 *
 * @param payments what is called
 * @param requests how many calls have been counted by now
 * @param spans how many spans have ended by now
 */
public record Watched(Payments payments, LongSupplier requests, LongSupplier spans) {
  /**
   * Calls once more, and fails unless exactly what is expected has been reported: so that nothing
   * is measured that does nothing.
   */
  public void prove(Set<Signal> expected, Callable<?> call) throws Exception {
    long requestsBefore = requests.getAsLong();
    long spansBefore = spans.getAsLong();
    call.call();
    check("requests counted", expected, Signal.METRICS, requests.getAsLong() - requestsBefore);
    check("spans ended", expected, Signal.SPAN, spans.getAsLong() - spansBefore);
  }

  private static void check(String what, Set<Signal> expected, Signal signal, long reported) {
    long due = expected.contains(signal) ? 1 : 0;
    if (reported != due) {
      throw new IllegalStateException(
          "%s for one call: %d; expected: %d".formatted(what, reported, due));
    }
  }
}
