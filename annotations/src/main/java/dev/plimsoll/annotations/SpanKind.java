package dev.plimsoll.annotations;

/**
 * The place of a span in a trace, in OpenTelemetry's terms.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/trace/api/#spankind">OpenTelemetry:
 *     SpanKind</a>
 */
public enum SpanKind {
  /** An operation inside the service. */
  INTERNAL,

  /** Answers a request from another process. */
  SERVER,

  /** Asks another process and waits for its answer. */
  CLIENT,

  /** Hands a message to a broker. */
  PRODUCER,

  /** Handles a message from a broker. */
  CONSUMER
}
