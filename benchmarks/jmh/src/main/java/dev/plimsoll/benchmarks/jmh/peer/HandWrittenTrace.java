package dev.plimsoll.benchmarks.jmh.peer;

import dev.plimsoll.benchmarks.jmh.subject.CardDeclined;
import dev.plimsoll.benchmarks.jmh.subject.Currency;
import dev.plimsoll.benchmarks.jmh.subject.Order;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;

/**
 * The span of one operation as an expert writes it, with keys made once, and with the attributes
 * that say where the code is, as semantic conventions ask.
 */
final class HandWrittenTrace {
  private static final AttributeKey<String> CURRENCY = AttributeKey.stringKey("payment.currency");
  private static final AttributeKey<String> ORDER_ID = AttributeKey.stringKey("payment.order.id");
  private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
  private static final AttributeKey<String> FUNCTION = AttributeKey.stringKey("code.function.name");
  private static final AttributeKey<String> FILE = AttributeKey.stringKey("code.file.path");
  private static final AttributeKey<Long> LINE = AttributeKey.longKey("code.line.number");

  private final String name;
  private final String function;
  private final Tracer tracer;
  private final boolean place;
  private final boolean exceptions;

  /**
   * @param place whether the span says where the code is
   * @param exceptions whether the exception is recorded, with its stack trace
   */
  HandWrittenTrace(
      String name, String function, OpenTelemetry telemetry, boolean place, boolean exceptions) {
    this.name = name;
    this.function = function;
    this.tracer = telemetry.getTracer("benchmark");
    this.place = place;
    this.exceptions = exceptions;
  }

  Span start(Currency currency, Order order) {
    Span span = tracer.spanBuilder(name).startSpan();
    if (span.isRecording()) {
      if (place) {
        span.setAttribute(FUNCTION, function);
        span.setAttribute(FILE, "dev/plimsoll/benchmarks/jmh/subject/Payments.java");
        span.setAttribute(LINE, 20L);
      }
      span.setAttribute(CURRENCY, currency.name());
      span.setAttribute(ORDER_ID, order.id());
    }
    return span;
  }

  void failed(Span span, Throwable failure) {
    span.setStatus(StatusCode.ERROR, failure.getMessage());
    span.setAttribute(
        ERROR_TYPE,
        failure instanceof CardDeclined ? CardDeclined.class.getCanonicalName() : "_OTHER");
    if (exceptions) {
      span.recordException(failure);
    }
  }
}
