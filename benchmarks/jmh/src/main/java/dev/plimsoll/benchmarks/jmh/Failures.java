package dev.plimsoll.benchmarks.jmh;

import dev.plimsoll.benchmarks.jmh.subject.Currency;
import dev.plimsoll.benchmarks.jmh.subject.FailingPayments;
import dev.plimsoll.benchmarks.jmh.subject.Order;
import dev.plimsoll.benchmarks.jmh.subject.Payments;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

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
  private Payments payments;

  /** Makes the wrapper. */
  @Setup
  public void wrap() {
    payments = variant.around(declared ? FailingPayments.declared() : FailingPayments.unexpected());
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
}
