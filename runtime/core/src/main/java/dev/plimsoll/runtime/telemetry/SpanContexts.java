package dev.plimsoll.runtime.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.ContextStorage;

/**
 * What is known, once per process, of how OpenTelemetry keeps the current span.
 *
 * <p>The key of the span in a context is not public, but {@link Span#fromContextOrNull} asks for
 * it, so a context that remembers the question learns it.
 */
final class SpanContexts {
  /** The key under which a context holds its span; null if it could not be learned. */
  static final ContextKey<Span> SPAN_KEY = learnSpanKey();

  /**
   * Whether a {@link SpanScope} may stand in for the context that {@code Span.makeCurrent} would
   * build. Not under the OpenTelemetry agent: it replaces the API's contexts with its own and does
   * not see a span in a foreign one.
   */
  static final boolean STAND_IN =
      SPAN_KEY != null
          && Context.root()
              .getClass()
              .getName()
              .equals("io.opentelemetry.context.ArrayBasedContext");

  /**
   * Whether closing a scope does no more than to make current what was current before, so that
   * nobody has to keep the scope. Not where a storage has been wrapped: it may count its scopes.
   */
  static final boolean PLAIN_SCOPES =
      ContextStorage.get()
          .getClass()
          .getName()
          .equals("io.opentelemetry.context.ThreadLocalContextStorage");

  private SpanContexts() {}

  private static ContextKey<Span> learnSpanKey() {
    Probe probe = new Probe();
    try {
      Span.fromContextOrNull(probe);
      /* One question for one key; anything else is an API this code does not know. */
      return probe.questions == 1 ? probe.asked() : null;
    } catch (RuntimeException | LinkageError unknownApi) {
      return null;
    }
  }

  /** A context that remembers which key it was asked for. */
  private static final class Probe implements Context {
    private ContextKey<?> key;
    private int questions;

    @SuppressWarnings("unchecked") // fromContextOrNull casts what it gets to Span
    ContextKey<Span> asked() {
      return (ContextKey<Span>) key;
    }

    @Override
    public <V> V get(ContextKey<V> key) {
      this.key = key;
      questions++;
      return null;
    }

    @Override
    public <V> Context with(ContextKey<V> key, V value) {
      return this;
    }
  }
}
