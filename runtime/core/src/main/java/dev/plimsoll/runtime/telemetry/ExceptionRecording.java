package dev.plimsoll.runtime.telemetry;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

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
  LOG_RECORD,

  /** Both, while readers move from one to the other. */
  SPAN_EVENT_AND_LOG_RECORD;

  /** As the semantic conventions name the choice, and as OpenTelemetry's agent does. */
  private static final List<String> SETTINGS =
      List.of("otel.semconv.exception.signal.opt-in", "otel.semconv.exception.signal.preview");

  /** What the system properties or the environment ask for; {@link #NONE} if nothing. */
  static ExceptionRecording configured() {
    return configured(
        name -> {
          String property = System.getProperty(name);
          return property == null ? System.getenv(environmental(name)) : property;
        });
  }

  static ExceptionRecording configured(UnaryOperator<String> settings) {
    for (String setting : SETTINGS) {
      String value = settings.apply(setting);
      if (value != null) {
        List<String> signals = List.of(value.split(","));
        if (signals.contains("logs/dup")) {
          return SPAN_EVENT_AND_LOG_RECORD;
        }
        if (signals.contains("logs")) {
          return LOG_RECORD;
        }
      }
    }
    return NONE;
  }

  private static String environmental(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
