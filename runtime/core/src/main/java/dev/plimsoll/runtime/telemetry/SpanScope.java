package dev.plimsoll.runtime.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;

/**
 * The span of one call, current on the thread that started it until the operation ends it.
 *
 * <p>It is also the {@link Context} that holds the span: making a span current needs an object that
 * answers for the span and for whatever the surrounding context holds, and one object can be both
 * that and the handle of the call. That saves the context that {@code Span.makeCurrent} would
 * build.
 */
public final class SpanScope implements Context {
  private static final SpanScope NONE = new SpanScope(Span.getInvalid(), Context.root());

  private final Span span;

  /** Everything but the span: never another SpanScope, so that nested calls build no chain. */
  private final Context base;

  /**
   * The context that was current before, where making it current is all that leads back. Null
   * outside the call, so that a context that is captured for long does not hold on to those around.
   */
  private Context before;

  /** What closes where nothing was current before, or the storage has more to do; or null. */
  private Scope scope;

  private SpanScope(Span span, Context base) {
    this.span = span;
    this.base = base;
  }

  /**
   * The scope of a call that is not traced.
   *
   * @return one that records nothing
   */
  public static SpanScope none() {
    return NONE;
  }

  /**
   * Whether attributes are worth computing.
   *
   * @return true if the span is sampled; false where the span itself fails to say
   */
  public boolean isRecording() {
    try {
      return span.isRecording();
    } catch (Throwable failure) {
      /* This runs before the call that is watched, which goes on without attributes. */
      return false;
    }
  }

  /**
   * Sets an attribute; nothing if the value is null.
   *
   * @param key the attribute's key
   * @param value the value, or null
   * @param <T> the type of the value
   */
  public <T> void attribute(SpanKey<T> key, T value) {
    if (value != null) {
      span.setAttribute(key.attribute(), value);
    }
  }

  /** Makes the span current. What this throws is the caller's to handle. */
  static SpanScope enter(Span span, Context parent) {
    SpanScope entered =
        SpanContexts.STAND_IN
            ? new SpanScope(span, parent instanceof SpanScope outer ? outer.base : parent)
            : new SpanScope(span, parent.with(span));
    entered.enter(parent);
    return entered;
  }

  /** Makes the span current on this thread, again. */
  void reenter() {
    enter(Context.current());
  }

  private void enter(Context current) {
    if (SpanContexts.PLAIN_SCOPES && current != Context.root()) {
      enterWithin(current);
    } else {
      enterThread(current);
    }
  }

  @SuppressWarnings("MustBeClosedChecker") // it need not be: what was before is kept instead
  private void enterWithin(Context current) {
    context().makeCurrent();
    before = current;
  }

  /**
   * Keeps the scope where nothing was current. It alone knows whether that was the root or nothing:
   * a thread that had no context has none again, so that a pool's thread does not hold on to the
   * classes of an application that was stopped.
   */
  @SuppressWarnings("MustBeClosedChecker") // by leave
  private void enterThread(Context current) {
    Scope entered = context().makeCurrent();
    scope = SpanContexts.PLAIN_SCOPES ? entered : closing(entered, current);
  }

  /** What does the same where the scope has to be closed. */
  private Scope closing(Scope entered, Context current) {
    return current == Context.root() ? () -> leaveThread(entered) : entered;
  }

  /**
   * Makes the span current again if another is that has not left. A scope only closes while its
   * context is current; so one that a stack overflow kept from closing would keep all around it
   * from closing, too, and the thread would never get rid of it. Where the application catches the
   * error itself, the outermost call sets things right when it leaves.
   */
  @SuppressWarnings("MustBeClosedChecker") // the scope of this span, which is open, is the one
  void resume() {
    if (isEntered() && Context.current() != context()) {
      context().makeCurrent();
    }
  }

  private boolean isEntered() {
    return scope != null || before != null;
  }

  /** Makes current what was current before, on the thread that entered; harmless when repeated. */
  void leave() {
    Scope entered = scope;
    if (entered != null) {
      scope = null;
      close(entered);
    } else {
      leaveWithin();
    }
  }

  private void leaveWithin() {
    Context outer = before;
    if (outer != null) {
      before = null;
      leaveFor(outer);
    }
  }

  private void close(Scope entered) {
    if (SpanContexts.PLAIN_SCOPES) {
      leaveThread(entered);
    } else {
      entered.close();
    }
  }

  /** Goes back from this span only, as a scope would. */
  @SuppressWarnings("MustBeClosedChecker") // it stays current
  private void leaveFor(Context outer) {
    if (Context.current() == context()) {
      outer.makeCurrent();
    }
  }

  /**
   * Goes back to where nothing was current: not what was left behind within, either. A scope closes
   * only while its context is current, so that it is made current once more.
   */
  private void leaveThread(Scope entered) {
    if (Context.current() != context()) {
      comeBack();
    }
    entered.close();
  }

  @SuppressWarnings("MustBeClosedChecker") // the scope of this span, which is open, is the one
  private void comeBack() {
    if (Context.current() != Context.root()) {
      context().makeCurrent();
    }
  }

  Span span() {
    return span;
  }

  /** The context whose span this is. */
  Context context() {
    return SpanContexts.STAND_IN ? this : base;
  }

  /**
   * Part of being a context; not for generated code.
   *
   * @param key the key of a value
   * @param <V> the type of the value
   * @return the value, or null
   */
  @Override
  @SuppressWarnings("unchecked") // a key is only equal to SPAN_KEY if it is for a Span
  public <V> V get(ContextKey<V> key) {
    return key == SpanContexts.SPAN_KEY ? (V) span : base.get(key);
  }

  /**
   * Part of being a context; not for generated code.
   *
   * @param key the key of a value
   * @param value the value
   * @param <V> the type of the value
   * @return a context with that value and all others of this one
   */
  @Override
  public <V> Context with(ContextKey<V> key, V value) {
    return key == SpanContexts.SPAN_KEY ? base.with(key, value) : base.with(span).with(key, value);
  }

  @Override
  public String toString() {
    return this == NONE ? "none" : span.toString();
  }
}
