package dev.plimsoll.leakkit;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Baggage, which OpenTelemetry hands on to whatever service is called next. */
final class BaggageCapture implements Capture {
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Consumer<Context> watcher = this::see;

  @Override
  public String place() {
    return "baggage";
  }

  @Override
  public void begin() {
    ContextWatch.add(watcher);
  }

  private void see(Context context) {
    Baggage.fromContext(context)
        .forEach(
            (key, entry) ->
                seen.add(key + "=" + entry.getValue() + ";" + entry.getMetadata().getValue()));
  }

  @Override
  public String end() {
    ContextWatch.remove(watcher);
    return String.join("\n", seen);
  }
}
