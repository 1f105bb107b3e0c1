package dev.plimsoll.benchmarks.jmh.peer;

import dev.plimsoll.benchmarks.jmh.subject.CardDeclined;
import dev.plimsoll.benchmarks.jmh.subject.Currency;
import dev.plimsoll.benchmarks.jmh.subject.Order;
import dev.plimsoll.benchmarks.jmh.subject.Payments;
import dev.plimsoll.benchmarks.jmh.subject.Receipt;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.concurrent.CompletableFuture;

/** What a careful colleague writes where nothing generates it. */
public final class HandWrittenPayments implements Payments {
  private final Payments delegate;
  private final boolean mirrors;
  private final HandWrittenRed counted;
  private final HandWrittenRed charged;
  private final HandWrittenRed submitted;
  private final HandWrittenTrace traced;
  private final HandWrittenTrace chargeTrace;
  private final HandWrittenTrace submitTrace;

  /**
   * Looks every meter and the tracer up.
   *
   * @param place whether spans say where the code is
   * @param exceptions whether spans record the exception
   * @param mirrors whether what is done to the future that is returned is done to the delegate's
   */
  public HandWrittenPayments(
      Payments delegate,
      MeterRegistry meters,
      OpenTelemetry telemetry,
      boolean place,
      boolean exceptions,
      boolean mirrors) {
    this.delegate = delegate;
    this.mirrors = mirrors;
    counted = new HandWrittenRed("payments.counted", meters);
    charged = new HandWrittenRed("payments.charge", meters);
    submitted = new HandWrittenRed("payments.submit", meters);
    String type = Payments.class.getName();
    traced =
        new HandWrittenTrace("payments.traced", type + ".traced", telemetry, place, exceptions);
    chargeTrace =
        new HandWrittenTrace("payments.charge", type + ".charge", telemetry, place, exceptions);
    submitTrace =
        new HandWrittenTrace("payments.submit", type + ".submit", telemetry, place, exceptions);
  }

  @Override
  public Receipt counted(Currency currency, Order order) throws CardDeclined {
    long started = System.nanoTime();
    try {
      Receipt receipt = delegate.counted(currency, order);
      counted.success(currency, started);
      return receipt;
    } catch (Throwable failure) {
      counted.failure(currency, started, failure);
      throw failure;
    }
  }

  @Override
  public Receipt traced(Currency currency, Order order) throws CardDeclined {
    Span span = traced.start(currency, order);
    try (Scope scope = span.makeCurrent()) {
      return delegate.traced(currency, order);
    } catch (Throwable failure) {
      traced.failed(span, failure);
      throw failure;
    } finally {
      span.end();
    }
  }

  @Override
  public Receipt charge(Currency currency, Order order) throws CardDeclined {
    Span span = chargeTrace.start(currency, order);
    try (Scope scope = span.makeCurrent()) {
      long started = System.nanoTime();
      try {
        Receipt receipt = delegate.charge(currency, order);
        charged.success(currency, started);
        return receipt;
      } catch (Throwable failure) {
        charged.failure(currency, started, failure);
        chargeTrace.failed(span, failure);
        throw failure;
      }
    } finally {
      span.end();
    }
  }

  /** A mirror, or what is usual. */
  @Override
  public CompletableFuture<Receipt> submit(Currency currency, Order order) {
    Span span = submitTrace.start(currency, order);
    try (Scope scope = span.makeCurrent()) {
      long started = System.nanoTime();
      CompletableFuture<Receipt> receipt = delegate.submit(currency, order);
      if (!mirrors) {
        return dependent(receipt, span, currency, started);
      }
      HandWrittenMirror<Receipt> mirror =
          new HandWrittenMirror<>(
              receipt, submitted, submitTrace, Context.current(), currency, started);
      /* Not whenComplete, which would wrap a failure for a stage that nobody sees. */
      receipt.handle(mirror);
      return mirror;
    }
  }

  /** A stage that depends on the delegate's, as is usual; cancelling it stops nothing. */
  private CompletableFuture<Receipt> dependent(
      CompletableFuture<Receipt> source, Span span, Currency currency, long started) {
    return source.whenComplete(
        (receipt, failure) -> {
          if (failure == null) {
            submitted.success(currency, started);
          } else {
            submitted.failure(currency, started, failure);
            submitTrace.failed(span, failure);
          }
          span.end();
        });
  }
}
