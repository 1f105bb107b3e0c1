package dev.plimsoll.benchmarks.jmh.peer;

import dev.plimsoll.benchmarks.jmh.subject.CardDeclined;
import dev.plimsoll.benchmarks.jmh.subject.Currency;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;

/**
 * The three families of one operation as an expert writes them: every meter is looked up once, and
 * found again by the ordinal of the label.
 */
final class HandWrittenRed {
  private static final double[] BUCKETS = {
    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10
  };

  private final Timer[] durations;
  private final Counter[] successes;
  private final Counter[] errors;
  private final Counter[] declined;
  private final Counter[] others;

  HandWrittenRed(String operation, MeterRegistry meters) {
    Currency[] currencies = Currency.values();
    durations = new Timer[currencies.length];
    successes = new Counter[currencies.length];
    errors = new Counter[currencies.length];
    declined = new Counter[currencies.length];
    others = new Counter[currencies.length];
    for (Currency currency : currencies) {
      int i = currency.ordinal();
      String label = currency.name();
      durations[i] =
          Timer.builder(operation + ".request.duration")
              .tag("currency", label)
              .serviceLevelObjectives(
                  DoubleStream.of(BUCKETS)
                      .mapToObj(bucket -> Duration.ofNanos((long) (bucket * 1e9)))
                      .toArray(Duration[]::new))
              .register(meters);
      String requests = operation + ".requests";
      successes[i] = meters.counter(requests, "currency", label, "status", "success");
      errors[i] = meters.counter(requests, "currency", label, "status", "error");
      String failures = operation + ".errors";
      declined[i] =
          meters.counter(
              failures, "currency", label, "error_type", CardDeclined.class.getCanonicalName());
      others[i] = meters.counter(failures, "currency", label, "error_type", "_OTHER");
    }
  }

  void success(Currency currency, long started) {
    int i = currency.ordinal();
    durations[i].record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
    successes[i].increment();
  }

  void failure(Currency currency, long started, Throwable failure) {
    int i = currency.ordinal();
    durations[i].record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
    errors[i].increment();
    (failure instanceof CardDeclined ? declined : others)[i].increment();
  }
}
