package dev.plimsoll.processor.instrument;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import com.squareup.javapoet.TypeVariableName;
import dev.plimsoll.processor.emit.RuntimeTypes;
import dev.plimsoll.processor.instrument.WrapperPlan.IndexMethod;
import dev.plimsoll.processor.instrument.WrapperPlan.KeyConstant;
import dev.plimsoll.processor.instrument.WrapperPlan.MethodPlan;
import dev.plimsoll.processor.instrument.WrapperPlan.OperationField;
import dev.plimsoll.processor.instrument.WrapperPlan.Parameter;
import dev.plimsoll.processor.instrument.WrapperPlan.Signature;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes a wrapper class. */
final class WrapperWriter {
  TypeSpec.Builder write(WrapperPlan plan) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(plan.name())
            .addTypeVariables(plan.typeVariables())
            .addJavadoc(
                "{@link $T} with the telemetry that its annotations ask for.\n", plan.raw());
    plan.typeVariables().forEach(v -> type.addJavadoc("\n@param <$L> as in the type\n", v.name));
    if (!plan.suppressions().isEmpty()) {
      type.addAnnotation(suppress(plan.suppressions()));
    }
    if (plan.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    if (plan.isFinal()) {
      type.addModifiers(Modifier.FINAL);
    }
    plan.keys().forEach(key -> type.addField(key(key)));
    plan.operations().forEach(operation -> type.addField(OperationWriter.specification(operation)));
    if (plan.isDecorator()) {
      addDecorator(plan, type);
    } else {
      addExtension(plan, type);
    }
    plan.methods().forEach(method -> addMethod(plan, method, type));
    String target = plan.isDecorator() ? plan.delegate() : "super";
    plan.polls().forEach(poll -> type.addMethod(ReaderWriter.poll(poll, target)));
    plan.indexes().forEach(index -> type.addMethod(index(index)));
    return type;
  }

  private static AnnotationSpec suppress(Iterable<String> warnings) {
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
    warnings.forEach(
        warning ->
            annotation.addMember("value", "$S /* As declared in the wrapped type. */", warning));
    return annotation.build();
  }

  private static FieldSpec key(KeyConstant key) {
    TypeName type = ParameterizedTypeName.get(RuntimeTypes.SPAN_KEY, key.type().valueType());
    return FieldSpec.builder(type, key.name(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.$L($S)", RuntimeTypes.SPAN_KEY, key.type().factory(), key.key())
        .build();
  }

  private static FieldSpec field(OperationField operation) {
    return FieldSpec.builder(
            RuntimeTypes.OPERATION, operation.field(), Modifier.PRIVATE, Modifier.FINAL)
        .build();
  }

  private static void addDecorator(WrapperPlan plan, TypeSpec.Builder type) {
    type.addSuperinterface(plan.supertype());
    type.addField(plan.supertype(), plan.delegate(), Modifier.PRIVATE, Modifier.FINAL);
    plan.operations().forEach(operation -> type.addField(field(operation)));
    plan.meters().forEach(meter -> type.addField(MeterWriter.field(meter)));
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(plan.supertype(), "delegate")
            .addParameter(RuntimeTypes.TELEMETRY, "telemetry")
            .addStatement(
                "this.$N = $T.requireNonNull(delegate, $S)",
                plan.delegate(),
                Objects.class,
                "delegate");
    addMeters(plan, "telemetry", constructor);
    type.addMethod(constructor.build());
    type.addMethod(wrap(plan));
  }

  private static void addMeters(
      WrapperPlan plan, String telemetry, MethodSpec.Builder constructor) {
    plan.operations().forEach(o -> constructor.addStatement(create(o, telemetry)));
    plan.meters().forEach(m -> constructor.addStatement(MeterWriter.create(m, telemetry)));
    plan.polls().forEach(p -> constructor.addStatement(MeterWriter.poll(p, plan, telemetry)));
  }

  private static CodeBlock create(OperationField operation, String telemetry) {
    return CodeBlock.of(
        "this.$N = $N.operation($N)", operation.field(), telemetry, operation.constant());
  }

  private static MethodSpec wrap(WrapperPlan plan) {
    MethodSpec.Builder wrap =
        MethodSpec.methodBuilder(plan.wrap())
            .addJavadoc(
                "Wraps an implementation, so that calls through the result are watched.\n\n")
            .addModifiers(Modifier.STATIC)
            .addTypeVariables(plan.typeVariables())
            .returns(plan.supertype())
            .addParameter(plan.supertype(), "delegate")
            .addParameter(RuntimeTypes.TELEMETRY, "telemetry")
            .addStatement(
                plan.typeVariables().isEmpty()
                    ? "return new $T(delegate, telemetry)"
                    : "return new $T<>(delegate, telemetry)",
                plan.name());
    for (TypeVariableName variable : plan.typeVariables()) {
      wrap.addJavadoc("@param <$L> as in the type\n", variable.name);
    }
    wrap.addJavadoc("@param delegate what does the work\n")
        .addJavadoc("@param telemetry where its telemetry goes\n")
        .addJavadoc("@return the delegate, watched\n");
    return (plan.isPublic() ? wrap.addModifiers(Modifier.PUBLIC) : wrap).build();
  }

  private static void addExtension(WrapperPlan plan, TypeSpec.Builder type) {
    type.superclass(plan.supertype());
    plan.operations().forEach(operation -> type.addField(field(operation)));
    plan.meters().forEach(meter -> type.addField(MeterWriter.field(meter)));
    for (Signature signature : plan.constructors()) {
      MethodSpec.Builder constructor =
          MethodSpec.constructorBuilder()
              .addJavadoc(
                  "Creates an instance whose calls are watched.\n\n"
                      + "@param $L where its telemetry goes\n",
                  signature.telemetry());
      constructor.addParameter(RuntimeTypes.TELEMETRY, signature.telemetry());
      addSignature(signature, constructor);
      for (Parameter parameter : signature.parameters()) {
        constructor.addJavadoc("@param $L as in the superclass\n", parameter.name());
      }
      constructor.addStatement("super($L)", arguments(signature));
      addMeters(plan, signature.telemetry(), constructor);
      type.addMethod(constructor.build());
    }
  }

  private static void addMethod(WrapperPlan plan, MethodPlan method, TypeSpec.Builder type) {
    Signature signature = method.signature();
    MethodSpec.Builder override =
        MethodSpec.methodBuilder(signature.name())
            .addAnnotation(Override.class)
            .returns(signature.returns());
    addSignature(signature, override);
    String target = plan.isDecorator() ? plan.delegate() : "super";
    CodeBlock call = CodeBlock.of("$L.$L($L)", target, signature.name(), arguments(signature));
    if (method.call().isEmpty()) {
      override.addStatement(isVoid(signature) ? "$L" : "return $L", call);
      type.addMethod(override.build());
      return;
    }
    if (!plan.isDecorator()) {
      addGuard(signature, method.call().get().field(), call, override);
    }
    CallWriter.write(method.call().get(), signature, call, override);
    type.addMethod(override.build());
    ReaderWriter.write(method.call().get(), signature).forEach(type::addMethod);
  }

  /** The superclass's constructor may call what is overridden, before there is any telemetry. */
  private static void addGuard(
      Signature signature, String field, CodeBlock call, MethodSpec.Builder override) {
    override.beginControlFlow("if ($N == null)", field);
    override.addComment("The superclass is still being constructed.");
    if (isVoid(signature)) {
      override.addStatement(call).addStatement("return");
    } else {
      override.addStatement("return $L", call);
    }
    override.endControlFlow();
  }

  static void addSignature(Signature signature, MethodSpec.Builder method) {
    method
        .addAnnotations(signature.annotations())
        .addModifiers(signature.modifiers())
        .addTypeVariables(signature.typeVariables())
        .addExceptions(signature.thrown())
        .varargs(signature.isVarArgs());
    for (Parameter parameter : signature.parameters()) {
      method.addParameter(
          ParameterSpec.builder(parameter.type(), parameter.name())
              .addAnnotations(parameter.annotations())
              .build());
    }
  }

  static boolean isVoid(Signature signature) {
    return signature.returns().equals(TypeName.VOID);
  }

  static String arguments(Signature signature) {
    return signature.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
  }

  private static MethodSpec index(IndexMethod index) {
    CodeBlock.Builder body = CodeBlock.builder();
    body.beginControlFlow("if ($L == null)", index.parameter())
        .addStatement("return -1")
        .endControlFlow()
        .add("return switch ($L) {\n", index.parameter())
        .indent();
    for (int i = 0; i < index.values().size(); i++) {
      if (i != index.other()) {
        body.add("case $S -> $L;\n", index.values().get(i), i);
      }
    }
    body.add("default -> $L;\n", index.other()).unindent().add("};\n");
    return MethodSpec.methodBuilder(index.name())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(int.class)
        .addParameter(String.class, index.parameter())
        .addCode(body.build())
        .build();
  }
}
