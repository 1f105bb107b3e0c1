package dev.plimsoll.benchmarks.jmh;

import static dev.plimsoll.benchmarks.jmh.Signal.ATTRIBUTES;
import static dev.plimsoll.benchmarks.jmh.Signal.LABEL;
import static dev.plimsoll.benchmarks.jmh.Signal.METRICS;
import static dev.plimsoll.benchmarks.jmh.Signal.SPAN;

import dev.plimsoll.benchmarks.jmh.subject.Currency;
import dev.plimsoll.benchmarks.jmh.subject.FailingPayments;
import dev.plimsoll.benchmarks.jmh.subject.Order;
import dev.plimsoll.benchmarks.jmh.subject.Payments;
import dev.plimsoll.benchmarks.jmh.subject.PendingPayments;
import dev.plimsoll.benchmarks.jmh.subject.Receipt;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** Calls that fail, with an exception that was made before. */
@State(Scope.Thread)
public class Failures {
  /** Who does the job. */
  @Param("PLAIN")
  public Variant variant;

  /** Whether the method declares the failure. */
  @Param("true")
  public boolean declared;

  private final Currency currency = Currency.GBP;
  private final Order order = new Order("o-4711", 1999);
  private final PendingPayments later = new PendingPayments();
  private final Throwable unavailable = new IllegalStateException("no connection");
  private Watched watched;
  private Payments payments;

  /** Makes the wrapper. */
  @Setup
  public void wrap(BenchmarkParams benchmark) {
    watched = variant.watch(delegate(benchmark.getBenchmark().endsWith(".submit")));
    payments = watched.payments();
  }

  private Payments delegate(boolean failsLater) {
    if (failsLater) {
      return later;
    }
    return declared ? FailingPayments.declared() : FailingPayments.unexpected();
  }

  /** Proves that what was measured reports; afterwards, so that it warms nothing up. */
  @TearDown
  public void prove(BenchmarkParams benchmark) throws Exception {
    String method = benchmark.getBenchmark().replaceFirst(".*\\.", "");
    switch (method) {
      case "counted" -> prove(EnumSet.of(METRICS, LABEL), this::counted);
      case "traced" -> prove(EnumSet.of(SPAN, ATTRIBUTES), this::traced);
      case "charge" -> prove(EnumSet.allOf(Signal.class), this::charge);
      case "submit" -> prove(EnumSet.allOf(Signal.class), this::submit);
      default -> throw new IllegalArgumentException("nothing proves `%s`".formatted(method));
    }
  }

  private void prove(Set<Signal> asked, Callable<Object> call) throws Exception {
    watched.prove(variant.reports(asked), call);
  }

  /** Metrics alone. */
  @Benchmark
  public Object counted() {
    try {
      return payments.counted(currency, order);
    } catch (Exception failure) {
      return failure;
    }
  }

  /** A span alone. */
  @Benchmark
  public Object traced() {
    try {
      return payments.traced(currency, order);
    } catch (Exception failure) {
      return failure;
    }
  }

  /** Metrics and a span. */
  @Benchmark
  public Object charge() {
    try {
      return payments.charge(currency, order);
    } catch (Exception failure) {
      return failure;
    }
  }

  /** Metrics and a span; the future that comes back fails later. */
  @Benchmark
  public Object submit() {
    CompletableFuture<Receipt> receipt = payments.submit(currency, order);
    later.refuse(unavailable);
    return receipt.handle((value, failure) -> failure).join();
  }
}
