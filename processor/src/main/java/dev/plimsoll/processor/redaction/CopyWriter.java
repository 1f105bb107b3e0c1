package dev.plimsoll.processor.redaction;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import dev.plimsoll.processor.emit.RuntimeTypes;
import dev.plimsoll.processor.redaction.CopyPlan.Argument;
import dev.plimsoll.processor.redaction.CopyPlan.CopyMethod;
import dev.plimsoll.processor.redaction.RedactionPlan.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the methods that make a redacted copy. */
final class CopyWriter {
  private CopyWriter() {}

  static MethodSpec redact(RedactionPlan plan, CopyPlan copy) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("redact")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addTypeVariables(plan.typeVariables())
            .returns(plan.subject())
            .addParameter(plan.subject(), "value")
            .addJavadoc(
                "Returns a copy of a value without what is sensitive about it: its texts are masked,\n"
                    + "anything else is zero, null or empty.\n"
                    + "\n@param value the value, or null\n@return the copy\n");
    RedactionWriter.addVariables(plan, method);
    if (copy.isRing()) {
      return method
          .addStatement(
              "return $1T.of(value, $2T.class, $2T::copied)", RuntimeTypes.COPIES, plan.name())
          .build();
    }
    method.beginControlFlow("if (value == null)").addStatement("return null").endControlFlow();
    return method.addStatement(copied(copy, plan)).build();
  }

  /** The copy of a value that may hold itself, once it is known that it is not being made yet. */
  static MethodSpec copied(RedactionPlan plan, CopyPlan copy) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("copied")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addTypeVariables(plan.typeVariables())
            .returns(plan.subject())
            .addParameter(plan.subject(), "value");
    if (!plan.suppressions().isEmpty()) {
      method.addAnnotation(RedactionWriter.suppress(plan.suppressions()));
    }
    return method.addStatement(copied(copy, plan)).build();
  }

  private static CodeBlock copied(CopyPlan copy, RedactionPlan plan) {
    return copy.isBuilt() ? built(plan, copy) : constructed(plan, copy);
  }

  private static CodeBlock constructed(RedactionPlan plan, CopyPlan copy) {
    CodeBlock arguments =
        copy.arguments().stream().map(CopyWriter::argument).collect(CodeBlock.joining(",\n"));
    return CodeBlock.of(
        "return new $T$L(\n$L)", plan.raw(), plan.typeVariables().isEmpty() ? "" : "<>", arguments);
  }

  /** The builder of a subclass would hand on what is sensitive about the subclass only. */
  private static CodeBlock built(RedactionPlan plan, CopyPlan copy) {
    return copy.isExtensible()
        ? CodeBlock.of(
            "return $T.exactly($T.class, $L)", RuntimeTypes.COPIES, plan.raw(), chain(copy))
        : CodeBlock.of("return $L", chain(copy));
  }

  private static CodeBlock chain(CopyPlan copy) {
    CodeBlock.Builder chain = CodeBlock.builder().add("value.toBuilder()");
    for (Argument argument : copy.arguments()) {
      chain.add("\n.$N($L)", argument.setter(), argument(argument));
    }
    return chain.add("\n.build()").build();
  }

  private static CodeBlock argument(Argument argument) {
    CodeBlock read = argument.read().map(RedactionWriter::read).orElse(CodeBlock.of("null"));
    return counterpart(argument.copy(), read);
  }

  private static CodeBlock counterpart(Copy copy, CodeBlock value) {
    if (copy instanceof Copy.Text text) {
      return CodeBlock.of(
          "$L == null ? null : $L", value, RedactionWriter.render(text.rendering(), value));
    }
    if (copy instanceof Copy.Nothing nothing) {
      return CodeBlock.of("$L", nothing.literal());
    }
    if (copy instanceof Copy.Empty empty) {
      return CodeBlock.of("$T.$N()", empty.type(), empty.method());
    }
    if (copy instanceof Copy.Nested nested) {
      return CodeBlock.of("$T.redact($L)", nested.redaction(), value);
    }
    return copy instanceof Copy.Through through
        ? CodeBlock.of("$N($L)", through.method(), value)
        : value;
  }

  static MethodSpec container(RedactionPlan plan, CopyMethod copy) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(copy.name())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(copy.container())
            .addParameter(copy.container(), "values")
            .beginControlFlow("if (values == null)")
            .addStatement("return null")
            .endControlFlow();
    if (copy.isGeneric()) {
      method.addTypeVariables(plan.typeVariables());
    }
    switch (copy.shape()) {
      case OPTIONAL ->
          method.addStatement(
              "return values.isPresent() ? $T.ofNullable($L) : values",
              ((ParameterizedTypeName) copy.container()).rawType,
              counterpart(copy.value(), CodeBlock.of("values.get()")));
      case ARRAY -> addArray(copy, method);
      case MAP -> addMap(copy, method);
      case COLLECTION, SET -> addCollection(copy, method);
    }
    return method.build();
  }

  private static void addArray(CopyMethod copy, MethodSpec.Builder method) {
    method
        .addStatement("final $T copy = values.clone()", copy.container())
        .beginControlFlow("for (int i = 0; i < copy.length; i++)")
        .addStatement("copy[i] = $L", counterpart(copy.value(), CodeBlock.of("copy[i]")))
        .endControlFlow()
        .addStatement("return copy");
  }

  private static void addCollection(CopyMethod copy, MethodSpec.Builder method) {
    TypeName element = copy.contents().get(0);
    boolean isSet = copy.shape() == Shape.SET;
    ClassName made = ClassName.get(isSet ? LinkedHashSet.class : ArrayList.class);
    ClassName seen = ClassName.get(isSet ? Set.class : List.class);
    method
        .addStatement(
            "final $1T copy = new $2T<>()", ParameterizedTypeName.get(seen, element), made)
        .beginControlFlow("for ($T element : values)", element);
    CodeBlock counterpart = counterpart(copy.value(), CodeBlock.of("element"));
    if (mayBeNone(copy.value())) {
      method
          .addStatement("final $T redacted = $L", element, counterpart)
          .beginControlFlow("if (redacted != null || element == null)")
          .addStatement("copy.add(redacted)")
          .endControlFlow();
    } else {
      method.addStatement("copy.add($L)", counterpart);
    }
    method.endControlFlow().addStatement("return copy");
  }

  private static void addMap(CopyMethod copy, MethodSpec.Builder method) {
    ClassName made = ClassName.get(LinkedHashMap.class);
    TypeName[] contents = copy.contents().toArray(new TypeName[0]);
    method
        .addStatement(
            "final $1T copy = new $2T<>()",
            ParameterizedTypeName.get(ClassName.get(Map.class), contents),
            made)
        .beginControlFlow(
            "for ($T entry : values.entrySet())",
            ParameterizedTypeName.get(
                ClassName.get(Map.Entry.class),
                ((ParameterizedTypeName) copy.container()).typeArguments.toArray(new TypeName[0])));
    List<CodeBlock> present = new ArrayList<>();
    CodeBlock key = addPart(method, copy.key(), contents[0], "Key", present);
    CodeBlock value = addPart(method, copy.value(), contents[1], "Value", present);
    if (present.isEmpty()) {
      method.addStatement("copy.put($L, $L)", key, value);
    } else {
      method
          .beginControlFlow("if ($L)", present.stream().collect(CodeBlock.joining("\n&& ")))
          .addStatement("copy.put($L, $L)", key, value)
          .endControlFlow();
    }
    method.endControlFlow().addStatement("return copy");
  }

  /**
   * The counterpart of a key or value; in a variable, if an entry without it has to be left out.
   */
  private static CodeBlock addPart(
      MethodSpec.Builder method, Copy copy, TypeName type, String part, List<CodeBlock> present) {
    CodeBlock original = CodeBlock.of("entry.get$L()", part);
    CodeBlock counterpart = counterpart(copy, original);
    if (!mayBeNone(copy)) {
      return counterpart;
    }
    CodeBlock variable = CodeBlock.of("redacted$L", part);
    method.addStatement("final $T $L = $L", type, variable, counterpart);
    present.add(CodeBlock.of("($L != null || $L == null)", variable, original));
    return variable;
  }

  /** Whether a value that is there may have no counterpart; containers do without it. */
  private static boolean mayBeNone(Copy copy) {
    return copy instanceof Copy.Nested nested && nested.mayBeNone();
  }
}
