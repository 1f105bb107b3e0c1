package dev.plimsoll.runtime.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanKind;

/** Writes the exception of a failed call where {@link ExceptionRecording} says. */
@FunctionalInterface
interface ExceptionSink {
  /** The name that OpenTelemetry gives to exception events. */
  String EVENT = "exception";

  AttributeKey<String> TYPE = AttributeKey.stringKey("exception.type");

  /**
   * Records a failure.
   *
   * @param quiet whether only the type may be shown: the rendered stack trace has the message in it
   */
  void record(SpanScope scope, Throwable failure, boolean quiet);

  static ExceptionSink of(
      ExceptionRecording recording, OpenTelemetry openTelemetry, OperationSpec spec) {
    return switch (recording) {
      case NONE -> (scope, failure, quiet) -> {};
      case SPAN_EVENT -> ExceptionSink::spanEvent;
      case LOG_RECORD -> logRecord(openTelemetry, spec);
      case SPAN_EVENT_AND_LOG_RECORD -> {
        ExceptionSink log = logRecord(openTelemetry, spec);
        yield (scope, failure, quiet) -> {
          spanEvent(scope, failure, quiet);
          log.record(scope, failure, quiet);
        };
      }
    };
  }

  /** As the SDK names it when it renders an exception itself. */
  private static String typeOf(Throwable failure) {
    String canonical = failure.getClass().getCanonicalName();
    return canonical == null ? failure.getClass().getName() : canonical;
  }

  private static void spanEvent(SpanScope scope, Throwable failure, boolean quiet) {
    if (quiet) {
      scope.span().addEvent(EVENT, Attributes.of(TYPE, typeOf(failure)));
    } else {
      scope.span().recordException(failure);
    }
  }

  private static ExceptionSink logRecord(OpenTelemetry openTelemetry, OperationSpec spec) {
    Logger logger = openTelemetry.getLogsBridge().get(Telemetry.INSTRUMENTATION);
    Severity severity =
        spec.kind() == SpanKind.CLIENT || spec.kind() == SpanKind.PRODUCER
            ? Severity.WARN
            : Severity.ERROR;
    return (scope, failure, quiet) -> {
      LogRecordBuilder event =
          logger
              .logRecordBuilder()
              .setEventName(spec.name() + ".exception")
              .setSeverity(severity)
              .setContext(scope.context());
      if (quiet) {
        event.setAttribute(TYPE, typeOf(failure));
      } else {
        event.setException(failure);
      }
      event.emit();
    };
  }
}
