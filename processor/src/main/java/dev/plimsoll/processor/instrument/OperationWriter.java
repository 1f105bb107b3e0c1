package dev.plimsoll.processor.instrument;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import dev.plimsoll.processor.emit.RuntimeTypes;
import dev.plimsoll.processor.instrument.Operation.Metric;
import dev.plimsoll.processor.instrument.Operation.Span;
import dev.plimsoll.processor.instrument.WrapperPlan.ErrorSpec;
import dev.plimsoll.processor.instrument.WrapperPlan.OperationField;
import dev.plimsoll.processor.instrument.WrapperPlan.TagSpec;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the constant that tells the runtime what the compiler knows of an operation. */
final class OperationWriter {
  private OperationWriter() {}

  static FieldSpec specification(OperationField field) {
    Operation operation = field.operation();
    CodeBlock named = CodeBlock.of("$T.named($S)", RuntimeTypes.OPERATION_SPEC, operation.name());
    CodeBlock.Builder spec =
        CodeBlock.builder()
            .add(
                "\n.code($S, $S, $L)",
                field.function(),
                operation.place().file(),
                operation.place().line());
    operation.metric().ifPresent(metric -> addMetric(metric, spec));
    operation.meters().count().ifPresent(count -> spec.add("\n.count($S)", count.name()));
    field.tags().forEach(tag -> addTag(tag, spec));
    operation.span().ifPresent(span -> addSpan(span, spec));
    for (ErrorSpec error : field.errors()) {
      spec.add("\n.error($S, $T.class)", error.name(), error.type());
    }
    for (ClassName expected : field.expected()) {
      spec.add("\n.expected($T.class)", expected);
    }
    if (operation.completion().isAsync()) {
      spec.add("\n.cancellable()");
    }
    if (operation.isQuiet()) {
      spec.add("\n.quiet()");
    }
    return FieldSpec.builder(
            RuntimeTypes.OPERATION_SPEC,
            field.constant(),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("$L$>$>$L\n.build()$<$<", named, spec.build())
        .build();
  }

  private static void addMetric(Metric metric, CodeBlock.Builder spec) {
    String buckets =
        metric.buckets().stream().map(OperationWriter::number).collect(Collectors.joining(", "));
    spec.add("\n.metric($S", metric.base());
    spec.add(buckets.isEmpty() ? ")" : ", " + buckets + ")");
  }

  private static void addTag(TagSpec tag, CodeBlock.Builder spec) {
    spec.add("\n.$L($S", tag.isOfResult() ? "resultTag" : "tag", tag.key());
    if (tag.enumType().isPresent()) {
      spec.add(", $T.values()", tag.enumType().get());
    } else {
      tag.values().forEach(value -> spec.add(", $S", value));
    }
    spec.add(")");
  }

  private static void addSpan(Span span, CodeBlock.Builder spec) {
    spec.add("\n.span($S, $S, $L)", span.name(), span.kind(), span.isNewRoot());
  }

  /** {@code 10} rather than {@code 10.0}. */
  static String number(double value) {
    return value == Math.rint(value) && value < 1e9
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
