package dev.plimsoll.leakkit;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadableSpan;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Spans that record: those that become current, of any SDK, and all of SDKs that OpenTelemetry's
 * autoconfiguration builds or that were given a {@link LeakSpanProcessor}.
 */
final class SpanCapture implements Capture {
  private static final List<SpanCapture> LISTENING = new CopyOnWriteArrayList<>();

  /** Spans are equal only to themselves. */
  private final Set<ReadableSpan> seen = ConcurrentHashMap.newKeySet();

  private final Consumer<Context> watcher = this::see;

  @Override
  public String place() {
    return "spans";
  }

  @Override
  public void begin() {
    ContextWatch.add(watcher);
    LISTENING.add(this);
  }

  private void see(Context context) {
    if (Span.fromContextOrNull(context) instanceof ReadableSpan span) {
      seen.add(span);
    }
  }

  static void started(ReadableSpan span) {
    LISTENING.forEach(capture -> capture.seen.add(span));
  }

  @Override
  public String end() {
    ContextWatch.remove(watcher);
    LISTENING.remove(this);
    StringBuilder text = new StringBuilder();
    seen.forEach(span -> SpanText.append(span.toSpanData(), text));
    return text.toString();
  }
}
