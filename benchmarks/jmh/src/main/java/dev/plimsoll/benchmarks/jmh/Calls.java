package dev.plimsoll.benchmarks.jmh;

import static dev.plimsoll.benchmarks.jmh.Signal.ATTRIBUTES;
import static dev.plimsoll.benchmarks.jmh.Signal.LABEL;
import static dev.plimsoll.benchmarks.jmh.Signal.METRICS;
import static dev.plimsoll.benchmarks.jmh.Signal.SPAN;

import dev.plimsoll.benchmarks.jmh.subject.CardDeclined;
import dev.plimsoll.benchmarks.jmh.subject.CardPayments;
import dev.plimsoll.benchmarks.jmh.subject.Currency;
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

/** Calls that succeed. */
@State(Scope.Thread)
public class Calls {
  /** Who does the job. */
  @Param("PLAIN")
  public Variant variant;

  private final Currency currency = Currency.GBP;
  private final Order order = new Order("o-4711", 1999);
  private final PendingPayments later = new PendingPayments();
  private Watched watched;
  private Payments payments;

  /** Makes the wrapper that the benchmark needs, and no other. */
  @Setup
  public void wrap(BenchmarkParams benchmark) {
    boolean answersLater = benchmark.getBenchmark().endsWith(".pending");
    watched = variant.watch(answersLater ? later : new CardPayments());
    payments = watched.payments();
  }

  /** Proves that what was measured reports; afterwards, so that it warms nothing up. */
  @TearDown
  public void prove(BenchmarkParams benchmark) throws Exception {
    String method = benchmark.getBenchmark().replaceFirst(".*\\.", "");
    switch (method) {
      case "counted" -> prove(EnumSet.of(METRICS, LABEL), this::counted);
      case "traced" -> prove(EnumSet.of(SPAN, ATTRIBUTES), this::traced);
      case "charge" -> prove(EnumSet.allOf(Signal.class), this::charge);
      case "completed" -> prove(EnumSet.allOf(Signal.class), this::completed);
      case "pending" -> prove(EnumSet.allOf(Signal.class), this::pending);
      default -> throw new IllegalArgumentException("nothing proves `%s`".formatted(method));
    }
  }

  private void prove(Set<Signal> asked, Callable<Receipt> call) throws Exception {
    watched.prove(variant.reports(asked), call);
  }

  /** Metrics alone. */
  @Benchmark
  public Receipt counted() throws CardDeclined {
    return payments.counted(currency, order);
  }

  /** A span alone. */
  @Benchmark
  public Receipt traced() throws CardDeclined {
    return payments.traced(currency, order);
  }

  /** Metrics and a span. */
  @Benchmark
  public Receipt charge() throws CardDeclined {
    return payments.charge(currency, order);
  }

  /** Metrics and a span; the future that comes back is complete. */
  @Benchmark
  public Receipt completed() {
    return payments.submit(currency, order).join();
  }

  /** Metrics and a span; the future that comes back is completed later. */
  @Benchmark
  public Receipt pending() {
    CompletableFuture<Receipt> receipt = payments.submit(currency, order);
    later.answer();
    return receipt.join();
  }
}
