package dev.plimsoll.processor.redaction;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import dev.plimsoll.processor.emit.RuntimeTypes;
import dev.plimsoll.processor.redaction.RedactionPlan.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the methods that give out members by their names. */
final class FieldsWriter {
  private FieldsWriter() {}

  static MethodSpec safeFields(RedactionPlan plan) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("safeFields")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addTypeVariables(plan.typeVariables())
            .returns(ParameterizedTypeName.get(Map.class, String.class, Object.class))
            .addParameter(plan.subject(), "value")
            .addJavadoc(
                "Returns the members of a value by their names, masked as in its text: for structured\n"
                    + "logs, error contexts and spans. A member that is null is not there.\n"
                    + "\n@param value the value, or null\n@return what may be shown of it\n");
    RedactionWriter.addVariables(plan, method);
    method
        .addStatement("final $1T fields = new $1T()", RuntimeTypes.SAFE_FIELDS)
        .beginControlFlow("if (value != null)");
    if (plan.whole().isPresent()) {
      method.addStatement("fields.text($S, toString(value))", "value");
    }
    plan.parts().forEach(part -> method.addStatement(field(part)));
    return method.endControlFlow().addStatement("return fields.toMap()").build();
  }

  /** A value of an unknown class may ask for the fields of the value that holds it. */
  private static CodeBlock field(Part part) {
    Rendering rendering = part.rendering();
    if (rendering instanceof Rendering.Guarded || rendering instanceof Rendering.Enclosed) {
      return CodeBlock.of("fields.nested($S, $L)", part.name(), RedactionWriter.read(part.read()));
    }
    return rendering instanceof Rendering.Plain
        ? CodeBlock.of("fields.plain($S, $L)", part.name(), RedactionWriter.read(part.read()))
        : CodeBlock.of("fields.text($S, $L)", part.name(), text(part));
  }

  private static CodeBlock text(Part part) {
    return part.rendering() instanceof Rendering.Hidden
        ? CodeBlock.of("$S", "***")
        : RedactionWriter.rendered(part);
  }

  static MethodSpec mask(RedactionPlan plan) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("mask")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addTypeVariables(plan.typeVariables())
            .returns(String.class)
            .addParameter(plan.subject(), "value")
            .addParameter(String.class, "member")
            .addJavadoc(
                "Returns the masked text of one sensitive member.\n"
                    + "\n@param value the value\n@param member the name of the member\n"
                    + "@return what may be shown of it; null if that is nothing\n");
    RedactionWriter.addVariables(plan, method);
    /* A field may hide one of a superclass; the name is then that of the nearer. */
    Map<String, CodeBlock> masked = new LinkedHashMap<>();
    plan.parts().stream()
        .filter(Part::isSensitive)
        .forEach(part -> masked.put(part.name(), text(part)));
    plan.omitted().forEach(name -> masked.putIfAbsent(name, CodeBlock.of("null")));
    CodeBlock.Builder cases = CodeBlock.builder().add("return switch (member) {\n$>");
    masked.forEach((name, text) -> cases.add("case $S -> $L;\n", name, text));
    cases.add(
        "default -> throw new $T($S + member);\n$<};\n",
        IllegalArgumentException.class,
        "no sensitive member: ");
    return method.addCode(cases.build()).build();
  }
}
