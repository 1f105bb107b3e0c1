package dev.plimsoll.benchmarks.jmh.avaje;

import dev.plimsoll.benchmarks.jmh.Peer;
import dev.plimsoll.benchmarks.jmh.Reported;
import dev.plimsoll.benchmarks.jmh.Variant;
import dev.plimsoll.benchmarks.jmh.Watched;
import dev.plimsoll.benchmarks.jmh.subject.Payments;
import io.avaje.metrics.Metrics;
import io.avaje.metrics.stats.TimerStats;

/** avaje-metrics, with the registry that it has by itself. */
public final class AvajePeer implements Peer {
  private long requests;

  @Override
  public Watched watch(Payments delegate, Variant variant) {
    return new Watched(new AvajePayments(delegate), () -> new Reported(requests(), 0, 0, 0));
  }

  /** What is collected is reset. */
  private long requests() {
    requests +=
        Metrics.collectMetrics().stream()
            .filter(TimerStats.class::isInstance)
            .mapToLong(timer -> ((TimerStats) timer).count())
            .sum();
    return requests;
  }
}
