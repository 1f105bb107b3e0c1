package dev.plimsoll.demo;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws the spans of one trace. */
final class SpanTree {
  private static final double NANOS_PER_MILLI = 1e6;

  private SpanTree() {}

  /** One line for each span: indented under its parent, with kind, time, error and attributes. */
  static List<String> draw(List<Span> trace) {
    List<String> lines = new ArrayList<>();
    trace.stream()
        .filter(span -> parent(span, trace).isEmpty())
        .forEach(root -> draw(root, trace, 0, lines));
    return lines;
  }

  /** The names from the root down to {@code span}, joined by slashes. */
  static String path(Span span, List<Span> trace) {
    return parent(span, trace).stream()
            .map(parent -> path(parent, trace) + " / ")
            .collect(Collectors.joining())
        + span.getName();
  }

  private static void draw(Span span, List<Span> trace, int depth, List<String> lines) {
    double millis = (span.getEndTimeUnixNano() - span.getStartTimeUnixNano()) / NANOS_PER_MILLI;
    String kind = span.getKind().name().replace("SPAN_KIND_", "");
    boolean failed = span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR;
    lines.add(
        "  ".repeat(depth)
            + "- %s [%s, %.1f ms%s]"
                .formatted(span.getName(), kind, millis, failed ? ", ERROR" : "")
            + span.getAttributesList().stream()
                .filter(attribute -> !attribute.getKey().startsWith("thread."))
                .map(attribute -> " " + attribute.getKey() + "=" + text(attribute.getValue()))
                .sorted()
                .collect(Collectors.joining()));
    trace.stream()
        .filter(child -> child.getParentSpanId().equals(span.getSpanId()))
        .forEach(child -> draw(child, trace, depth + 1, lines));
  }

  private static List<Span> parent(Span span, List<Span> trace) {
    return trace.stream()
        .filter(other -> other.getSpanId().equals(span.getParentSpanId()))
        .limit(1)
        .toList();
  }

  private static String text(AnyValue value) {
    return value.hasIntValue() ? Long.toString(value.getIntValue()) : value.getStringValue();
  }
}
