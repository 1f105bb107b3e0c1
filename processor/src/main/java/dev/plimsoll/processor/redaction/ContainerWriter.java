package dev.plimsoll.processor.redaction;

import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import dev.plimsoll.processor.redaction.RedactionPlan.ContainerMethod;
import dev.plimsoll.processor.redaction.RedactionPlan.Shape;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import javax.lang.model.element.Modifier;

/** Writes the methods that go through collections, maps, arrays and optionals. */
final class ContainerWriter {
  private ContainerWriter() {}

  static MethodSpec write(ContainerMethod container) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(container.name())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(String.class)
            .addParameter(container.parameter(), "values")
            .beginControlFlow("if (values == null)")
            .addStatement("return $S", "null")
            .endControlFlow();
    if (container.shape() == Shape.OPTIONAL) {
      return method
          .beginControlFlow("if (values.isEmpty())")
          .addStatement("return $S", "Optional.empty")
          .endControlFlow()
          .addStatement("return $S + $L + $S", "Optional[", value(container, "values.get()"), "]")
          .build();
    }
    if (container.shape() == Shape.MAP) {
      return addMap(container, method).build();
    }
    TypeName element = declared(container);
    CodeBlock value =
        element.equals(container.element())
            ? CodeBlock.of("element")
            : CodeBlock.of("($T) element", container.element());
    if (!element.equals(container.element())) {
      method.addAnnotation(RedactionWriter.suppress(List.of("unchecked")));
    }
    CodeBlock text = RedactionWriter.render(container.value(), value);
    return method
        .addStatement("final $1T text = new $1T(\", \", \"[\", \"]\")", StringJoiner.class)
        .beginControlFlow("for ($T element : values)", element)
        .addStatement("text.add($L)", asText(container.value(), text))
        .endControlFlow()
        .addStatement("return text.toString()")
        .build();
  }

  private static MethodSpec.Builder addMap(ContainerMethod container, MethodSpec.Builder method) {
    CodeBlock key = RedactionWriter.render(container.key(), CodeBlock.of("entry.getKey()"));
    return method
        .addStatement("final $1T text = new $1T(\", \", \"{\", \"}\")", StringJoiner.class)
        .beginControlFlow("for ($T entry : values.entrySet())", entry(container))
        .addStatement("text.add($L + \"=\" + $L)", key, value(container, "entry.getValue()"))
        .endControlFlow()
        .addStatement("return text.toString()");
  }

  /** An array may be known as one of objects only. */
  private static TypeName declared(ContainerMethod container) {
    return container.parameter() instanceof ArrayTypeName array
        ? array.componentType
        : container.element();
  }

  private static CodeBlock value(ContainerMethod container, String expression) {
    return RedactionWriter.render(container.value(), CodeBlock.of(expression));
  }

  /** {@code StringJoiner.add} takes text only, where concatenation takes anything. */
  private static CodeBlock asText(Rendering rendering, CodeBlock value) {
    Rendering own = rendering instanceof Rendering.Enclosed enclosed ? enclosed.own() : rendering;
    return own instanceof Rendering.Plain
        ? CodeBlock.of("$T.valueOf($L)", String.class, value)
        : value;
  }

  private static TypeName entry(ContainerMethod container) {
    ParameterizedTypeName map = (ParameterizedTypeName) container.parameter();
    return ParameterizedTypeName.get(
        ClassName.get(Map.Entry.class), map.typeArguments.toArray(new TypeName[0]));
  }
}
