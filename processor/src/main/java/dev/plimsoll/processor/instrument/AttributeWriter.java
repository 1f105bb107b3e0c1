package dev.plimsoll.processor.instrument;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import dev.plimsoll.processor.instrument.WrapperPlan.AttributePlan;
import dev.plimsoll.processor.instrument.WrapperPlan.Locals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Writes how a value becomes an attribute. Lists are copied: the span is read later, when the
 * application may have changed its own.
 */
final class AttributeWriter {
  private AttributeWriter() {}

  /** Writes how an attribute is read and set; a null on the way leaves it out. */
  static void set(AttributePlan attribute, Locals locals, MethodSpec.Builder method) {
    SourceWriter.read(
        attribute.source(),
        attribute.form().isDereferenced(),
        method,
        value ->
            method.addStatement(
                "$N.attribute($N, $L)",
                locals.span(),
                attribute.constant(),
                value(attribute.form(), value, locals.item())));
  }

  private static CodeBlock value(AttributeForm form, CodeBlock value, String item) {
    return switch (form) {
      case STRING, LONG, DOUBLE, BOOLEAN -> value;
      case OBJECT -> CodeBlock.of("$L.toString()", value);
      case CHARACTER -> CodeBlock.of("$T.valueOf($L)", String.class, value);
      case CHARACTERS -> CodeBlock.of("new $T($L)", String.class, value);
      case NARROW_INTEGER -> CodeBlock.of("(long) $L", value);
      case FLOAT -> CodeBlock.of("(double) $L", value);
      case BOXED_INTEGER -> CodeBlock.of("$L.longValue()", value);
      case BOXED_FLOAT -> CodeBlock.of("$L.doubleValue()", value);
      case STRING_ARRAY, BOXED_LONG_ARRAY, BOXED_DOUBLE_ARRAY, BOXED_BOOLEAN_ARRAY ->
          CodeBlock.of("$T.asList($L.clone())", Arrays.class, value);
      case LONG_ARRAY, DOUBLE_ARRAY ->
          CodeBlock.of("$T.stream($L).boxed().toList()", Arrays.class, value);
      case INT_ARRAY ->
          CodeBlock.of("$T.stream($L).asLongStream().boxed().toList()", Arrays.class, value);
      case NARROW_INTEGER_ARRAY -> elements(value, item, "(long) ");
      case FLOAT_ARRAY -> elements(value, item, "(double) ");
      case BOOLEAN_ARRAY -> elements(value, item, "");
      case OBJECT_ARRAY -> mapped(stream(value), item, "toString");
      case BOXED_INTEGER_ARRAY -> mapped(stream(value), item, "longValue");
      case BOXED_FLOAT_ARRAY -> mapped(stream(value), item, "doubleValue");
      case STRING_COLLECTION, LONG_COLLECTION, DOUBLE_COLLECTION, BOOLEAN_COLLECTION ->
          CodeBlock.of("new $T<>($L)", ArrayList.class, value);
      case OBJECT_COLLECTION -> mapped(CodeBlock.of("$L.stream()", value), item, "toString");
      case INTEGER_COLLECTION -> mapped(CodeBlock.of("$L.stream()", value), item, "longValue");
      case FLOAT_COLLECTION -> mapped(CodeBlock.of("$L.stream()", value), item, "doubleValue");
    };
  }

  private static CodeBlock stream(CodeBlock array) {
    return CodeBlock.of("$T.stream($L)", Arrays.class, array);
  }

  private static CodeBlock elements(CodeBlock array, String index, String cast) {
    return CodeBlock.of(
        "$1T.range(0, $2L.length).mapToObj($3N -> $4L$2L[$3N]).toList()",
        IntStream.class,
        array,
        index,
        cast);
  }

  private static CodeBlock mapped(CodeBlock stream, String item, String method) {
    return CodeBlock.of(
        "$1L.map($2N -> $2N == null ? null : $2N.$3N()).toList()", stream, item, method);
  }
}
