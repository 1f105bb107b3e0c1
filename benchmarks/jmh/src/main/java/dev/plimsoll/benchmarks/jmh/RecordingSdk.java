package dev.plimsoll.benchmarks.jmh;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** An SDK that samples and records every span, and hands it to a processor that drops it. */
final class RecordingSdk {
  private RecordingSdk() {}

  static OpenTelemetry create() {
    return OpenTelemetrySdk.builder()
        .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(new Dropping()).build())
        .build();
  }

  private static final class Dropping implements SpanProcessor {
    private volatile ReadableSpan last;

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
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
}
