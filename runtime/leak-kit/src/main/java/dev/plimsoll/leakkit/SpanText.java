package dev.plimsoll.leakkit;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import io.opentelemetry.sdk.trace.data.SpanData;

/** All that an exporter would send of a span. */
final class SpanText {
  private SpanText() {}

  static void append(SpanData span, StringBuilder text) {
    text.append(span.getName()).append(' ').append(span.getStatus().getDescription());
    append(span.getAttributes(), text);
    append(span.getResource().getAttributes(), text);
    append(span.getInstrumentationScopeInfo().getAttributes(), text);
    span.getEvents()
        .forEach(
            event -> {
              text.append(' ').append(event.getName());
              append(event.getAttributes(), text);
              if (event instanceof ExceptionEventData exception) {
                text.append(Traces.of(exception.getException()));
              }
            });
    span.getLinks().forEach(link -> append(link.getAttributes(), text));
    text.append('\n');
  }

  private static void append(Attributes attributes, StringBuilder text) {
    attributes.forEach((key, value) -> text.append(' ').append(key).append('=').append(value));
  }
}
