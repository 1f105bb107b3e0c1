package dev.plimsoll.leakkit;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/**
 * Shows spans to the {@link LeakKit}.
 *
 * <p>Seldom needed: spans that become current are seen without it, and so are all of an SDK that
 * OpenTelemetry's autoconfiguration builds. For an SDK that is built by hand, and whose spans are
 * only started and ended, add it to the tracer provider.
 */
public final class LeakSpanProcessor implements SpanProcessor {
  /** Creates a processor, for one tracer provider or for many. */
  public LeakSpanProcessor() {}

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    SpanCapture.started(span);
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {}

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
