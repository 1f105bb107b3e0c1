package dev.plimsoll.runtime.telemetry;

/**
 * Where the stack trace of a failed call goes.
 *
 * <p>Rendering a stack trace costs microseconds and kilobytes on the caller's thread, a hundred
 * times the rest of the telemetry, so the default is not to. {@code error.type} and the status are
 * on the span whatever is chosen.
 */
public enum ExceptionRecording {
  /** The exception is not rendered; the default. */
  NONE,

  /** An {@code exception} event on the span, as {@code Span.recordException} writes it. */
  SPAN_EVENT,

  /**
   * A log record named {@code <operation>.exception}, correlated with the span; what the semantic
   * conventions recommend in place of span events.
   */
  LOG_RECORD
}
