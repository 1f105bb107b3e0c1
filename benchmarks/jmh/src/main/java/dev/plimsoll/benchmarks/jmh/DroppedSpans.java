package dev.plimsoll.benchmarks.jmh;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** Counts the spans that end, and forgets each with the next. */
final class DroppedSpans implements SpanProcessor {
  private static final AttributeKey<String> CURRENCY = AttributeKey.stringKey("payment.currency");
  private static final AttributeKey<String> ORDER = AttributeKey.stringKey("payment.order.id");

  private volatile ReadableSpan last;
  private long count;

  /** How many have ended, all on the thread of the benchmark. */
  long count() {
    return count;
  }

  /** As many, if the last has its attributes: all are of the same call. */
  long described() {
    ReadableSpan span = last;
    return span != null
            && "GBP".equals(span.getAttribute(CURRENCY))
            && span.getAttribute(ORDER) != null
        ? count
        : 0;
  }

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {}

  @Override
  public boolean isStartRequired() {
    return false;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    count++;
    /* Published, as an exporter's queue would; else the span might never be built. */
    last = span;
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }

  @Override
  public String toString() {
    return "last span: " + last;
  }
}
