package dev.plimsoll.runtime.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Set;

/** Links a new span to those that are named by whatever names one. */
final class SpanLinks {
  private static final String TRACEPARENT = "traceparent";

  private static final TextMapGetter<String> ITSELF =
      new TextMapGetter<>() {
        @Override
        @SuppressWarnings("deprecation") // the least version of the API leaves it abstract
        public Iterable<String> keys(String traceparent) {
          return Set.of(TRACEPARENT);
        }

        @Override
        public String get(String traceparent, String key) {
          return key.equals(TRACEPARENT) ? traceparent : null;
        }
      };

  private SpanLinks() {}

  static void add(SpanBuilder builder, Object source) {
    if (source instanceof SpanContext context) {
      link(builder, context);
    } else if (source instanceof Span span) {
      link(builder, span.getSpanContext());
    } else if (source instanceof Context context) {
      link(builder, Span.fromContext(context).getSpanContext());
    } else if (source instanceof CharSequence traceparent) {
      add(
          builder,
          W3CTraceContextPropagator.getInstance()
              .extract(Context.root(), traceparent.toString(), ITSELF));
    } else if (source instanceof Iterable<?> sources) {
      sources.forEach(each -> add(builder, each));
    } else if (source instanceof Object[] sources) {
      for (Object each : sources) {
        add(builder, each);
      }
    }
  }

  private static void link(SpanBuilder builder, SpanContext context) {
    if (context.isValid()) {
      builder.addLink(context);
    }
  }
}
