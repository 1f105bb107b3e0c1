package dev.plimsoll.benchmarks.jmh.agent;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/**
 * What the agent loads: does with its spans what {@code DroppedSpans} does with the others', which
 * is not visible from there.
 */
public final class CountingExtension implements AutoConfigurationCustomizerProvider {
  @Override
  public void customize(AutoConfigurationCustomizer customizer) {
    Dropping spans = new Dropping();
    SpanCount.publish(spans);
    customizer.addTracerProviderCustomizer(
        (provider, properties) -> provider.addSpanProcessor(spans));
  }

  private static final class Dropping implements SpanProcessor, SpanCount.View {
    private static final AttributeKey<String> CURRENCY = AttributeKey.stringKey("payment.currency");
    private static final AttributeKey<String> ORDER = AttributeKey.stringKey("payment.order.id");

    private volatile ReadableSpan last;
    private long count;

    @Override
    public long getEnded() {
      return count;
    }

    @Override
    public long getDescribed() {
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
}
