package dev.plimsoll.processor.index;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import com.squareup.javapoet.WildcardTypeName;
import dev.plimsoll.processor.emit.RuntimeTypes;
import javax.lang.model.element.Modifier;

/** Writes an entry of the index. */
public final class WrappingWriter {
  private static final TypeName ANY_CLASS =
      ParameterizedTypeName.get(
          ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class));

  /** Writes the class: public, whatever the type is, because the service loader creates it. */
  public TypeSpec.Builder write(WrappingPlan plan) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(plan.name())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(RuntimeTypes.WRAPPING)
            .addJavadoc("How {@link $T} is wrapped; found as a service.\n", plan.raw());
    if (!plan.suppressions().isEmpty()) {
      AnnotationSpec.Builder suppress = AnnotationSpec.builder(SuppressWarnings.class);
      plan.suppressions().forEach(warning -> suppress.addMember("value", "$S", warning));
      type.addAnnotation(suppress.build());
    }
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("Called by the service loader.\n")
            .build());
    type.addMethod(
        overriding("type").returns(ANY_CLASS).addStatement("return $T.class", plan.raw()).build());
    type.addMethod(
        overriding("wrapper")
            .returns(ANY_CLASS)
            .addStatement("return $T.class", plan.wrapper())
            .build());
    plan.wrap().ifPresent(method -> type.addMethod(wrap(plan, method)));
    return type;
  }

  private static MethodSpec wrap(WrappingPlan plan, String method) {
    return overriding("wrap")
        .returns(TypeName.OBJECT)
        .addParameter(TypeName.OBJECT, "delegate")
        .addParameter(RuntimeTypes.TELEMETRY, "telemetry")
        .addStatement("return $T.$L(($T) delegate, telemetry)", plan.wrapper(), method, plan.wild())
        .build();
  }

  private static MethodSpec.Builder overriding(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
