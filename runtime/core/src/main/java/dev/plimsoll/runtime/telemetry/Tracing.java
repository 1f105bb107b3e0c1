package dev.plimsoll.runtime.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;

/** Starts the spans of one operation, and says how they failed. */
final class Tracing {
  private static final AttributeKey<String> FUNCTION_NAME =
      AttributeKey.stringKey("code.function.name");
  private static final AttributeKey<String> FILE_PATH = AttributeKey.stringKey("code.file.path");
  private static final AttributeKey<Long> LINE_NUMBER = AttributeKey.longKey("code.line.number");
  private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

  private final Tracer tracer;
  private final String name;
  private final SpanKind kind;
  private final boolean newRoot;
  private final boolean quiet;
  private final Attributes code;
  private final ExceptionSink exceptions;

  Tracing(Tracer tracer, OperationSpec spec, ExceptionSink exceptions) {
    this.tracer = tracer;
    this.exceptions = exceptions;
    name = spec.span();
    kind = spec.kind();
    newRoot = spec.isNewRoot();
    quiet = spec.isQuiet();
    code = code(spec);
  }

  private static Attributes code(OperationSpec spec) {
    AttributesBuilder attributes = Attributes.builder();
    if (spec.functionName() != null) {
      attributes
          .put(FUNCTION_NAME, spec.functionName())
          .put(FILE_PATH, spec.filePath())
          .put(LINE_NUMBER, (long) spec.line());
    }
    return attributes.build();
  }

  /** What this throws is the caller's to handle; no span is left open then. */
  SpanScope start() {
    return start(null);
  }

  /** The same, with links to other spans; none where they are null. */
  SpanScope start(Object[] links) {
    if (!tracer.isEnabled()) {
      return SpanScope.none();
    }
    Context parent = Context.current();
    SpanBuilder builder = tracer.spanBuilder(name).setSpanKind(kind);
    if (newRoot) {
      builder.setNoParent();
    } else {
      builder.setParent(parent);
    }
    if (links != null) {
      SpanLinks.add(builder, links);
    }
    Span span = builder.setAllAttributes(code).startSpan();
    try {
      return SpanScope.enter(span, parent);
    } catch (Throwable failure) {
      span.end();
      throw failure;
    }
  }

  void failed(SpanScope scope, String errorType, Throwable failure) {
    Span span = scope.span();
    if (span.isRecording()) {
      Throwable cause = ErrorVocabulary.unwrap(failure);
      span.setAttribute(ERROR_TYPE, errorType);
      if (quiet || cause.getMessage() == null) {
        span.setStatus(StatusCode.ERROR);
      } else {
        span.setStatus(StatusCode.ERROR, cause.getMessage());
      }
    }
    exceptions.record(scope, failure, quiet);
  }
}
