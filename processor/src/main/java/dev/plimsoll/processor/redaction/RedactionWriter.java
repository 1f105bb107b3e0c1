package dev.plimsoll.processor.redaction;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import dev.plimsoll.processor.emit.RuntimeTypes;
import dev.plimsoll.processor.redaction.RedactedMember.Access;
import dev.plimsoll.processor.redaction.RedactionPlan.Handle;
import dev.plimsoll.processor.redaction.RedactionPlan.Part;
import dev.plimsoll.processor.redaction.RedactionPlan.Read;
import dev.plimsoll.processor.redaction.RedactionPlan.RedactorConstant;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes a redaction class. */
final class RedactionWriter {
  TypeSpec.Builder write(RedactionPlan plan) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(plan.name())
            .addModifiers(Modifier.FINAL)
            .addJavadoc("Renders {@link $T} without what is sensitive about it.\n", plan.raw());
    if (plan.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    plan.redactors().forEach(redactor -> type.addField(redactor(redactor)));
    if (!plan.handles().isEmpty()) {
      addHandles(plan, type);
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    type.addMethod(toStringMethod(plan));
    plan.copy().ifPresent(copy -> type.addMethod(CopyWriter.redact(plan, copy)));
    plan.copy()
        .filter(CopyPlan::isRing)
        .ifPresent(copy -> type.addMethod(CopyWriter.copied(plan, copy)));
    type.addMethod(FieldsWriter.safeFields(plan));
    if (plan.masksMembers()) {
      type.addMethod(FieldsWriter.mask(plan));
    }
    plan.containers().forEach(method -> type.addMethod(ContainerWriter.write(method)));
    plan.copy()
        .map(CopyPlan::methods)
        .ifPresent(copies -> copies.forEach(m -> type.addMethod(CopyWriter.container(plan, m))));
    return type;
  }

  private static FieldSpec redactor(RedactorConstant redactor) {
    TypeName function =
        ParameterizedTypeName.get(
            ClassName.get(Function.class), redactor.argument(), ClassName.get(String.class));
    return FieldSpec.builder(
            function, redactor.constant(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T()::redact", redactor.redactor())
        .build();
  }

  private static void addHandles(RedactionPlan plan, TypeSpec.Builder type) {
    CodeBlock.Builder block = CodeBlock.builder().beginControlFlow("try");
    block.addStatement("final $1T.Lookup lookup = $1T.lookup()", MethodHandles.class);
    for (Handle handle : plan.handles()) {
      type.addField(
          FieldSpec.builder(
                  VarHandle.class,
                  handle.constant(),
                  Modifier.PRIVATE,
                  Modifier.STATIC,
                  Modifier.FINAL)
              .build());
      block.addStatement(handle(handle));
    }
    block
        .nextControlFlow("catch ($T e)", ReflectiveOperationException.class)
        .addStatement("throw new $T(e)", ExceptionInInitializerError.class)
        .endControlFlow();
    type.addStaticBlock(block.build());
  }

  private static CodeBlock handle(Handle handle) {
    CodeBlock inside =
        CodeBlock.of("$T.privateLookupIn($T.class, lookup)", MethodHandles.class, handle.owner());
    return handle.type().isPresent()
        ? CodeBlock.of(
            "$N = $L\n.findVarHandle($T.class, $S, $T.class)",
            handle.constant(),
            inside,
            handle.owner(),
            handle.field(),
            handle.type().get())
        : CodeBlock.of(
            "$N = $L\n.unreflectVarHandle($T.class.getDeclaredField($S))",
            handle.constant(),
            inside,
            handle.owner(),
            handle.field());
  }

  private static MethodSpec toStringMethod(RedactionPlan plan) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("toString")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addTypeVariables(plan.typeVariables())
            .returns(String.class)
            .addParameter(plan.subject(), "value")
            .addJavadoc(
                "Returns the text of a value, with its sensitive members masked.\n"
                    + "\n@param value the value, or null\n@return what may be shown of it\n");
    addVariables(plan, method);
    if (plan.whole().isPresent()) {
      return method
          .addStatement("return $T.custom($N, value)", RuntimeTypes.MASKS, plan.whole().get())
          .build();
    }
    method
        .beginControlFlow("if (value == null)")
        .addStatement("return $S", "null")
        .endControlFlow();
    if (plan.isRing()) {
      return method
          .addStatement("final $1T nesting = $1T.enter(value)", RuntimeTypes.NESTING)
          .beginControlFlow("if (nesting == null)")
          .addStatement("return $S", plan.label() + "[...]")
          .endControlFlow()
          .beginControlFlow("try")
          .addStatement(text(plan))
          .nextControlFlow("finally")
          .addStatement("nesting.leave()")
          .endControlFlow()
          .build();
    }
    return method.addStatement(text(plan)).build();
  }

  static void addVariables(RedactionPlan plan, MethodSpec.Builder method) {
    plan.typeVariables()
        .forEach(variable -> method.addJavadoc("@param <$L> as in the type\n", variable.name));
    if (!plan.suppressions().isEmpty()) {
      method.addAnnotation(suppress(plan.suppressions()));
    }
  }

  static AnnotationSpec suppress(Iterable<String> warnings) {
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
    warnings.forEach(warning -> annotation.addMember("value", "$S", warning));
    return annotation.build();
  }

  private static CodeBlock text(RedactionPlan plan) {
    CodeBlock.Builder text = CodeBlock.builder().add("return ");
    String before = plan.label() + "[";
    for (Iterator<Part> parts = plan.parts().iterator(); parts.hasNext(); ) {
      Part part = parts.next();
      before += part.name() + "=";
      if (part.rendering() instanceof Rendering.Hidden) {
        before += "***";
      } else {
        text.add("$S + $L\n+ ", before, rendered(part));
        before = "";
      }
      before += parts.hasNext() ? ", " : "";
    }
    return text.add("$S", before + "]").build();
  }

  static CodeBlock rendered(Part part) {
    return render(part.rendering(), read(part.read()));
  }

  static CodeBlock read(Read read) {
    if (read.how() == Access.ACCESSOR) {
      return CodeBlock.of("value.$N()", read.name());
    }
    if (read.how() == Access.HANDLE) {
      return CodeBlock.of("($T) $N.get(value)", read.cast().get(), read.name());
    }
    return read.cast().isPresent()
        ? CodeBlock.of("(($T) value).$N", read.cast().get(), read.name())
        : CodeBlock.of("value.$N", read.name());
  }

  static CodeBlock render(Rendering rendering, CodeBlock value) {
    if (rendering instanceof Rendering.Masked masked) {
      return CodeBlock.of("$T.$N($L)", RuntimeTypes.MASKS, masked.method(), value);
    }
    if (rendering instanceof Rendering.Hashed hashed) {
      return CodeBlock.of("$T.hmac($S, $L)", RuntimeTypes.MASKS, hashed.scope(), value);
    }
    if (rendering instanceof Rendering.Bucketed bucketed) {
      return CodeBlock.of("$T.bucket($L, $LL)", RuntimeTypes.MASKS, value, bucketed.width());
    }
    if (rendering instanceof Rendering.Custom custom) {
      return CodeBlock.of("$T.custom($N, $L)", RuntimeTypes.MASKS, custom.constant(), value);
    }
    if (rendering instanceof Rendering.Nested nested) {
      return CodeBlock.of("$T.toString($L)", nested.redaction(), value);
    }
    if (rendering instanceof Rendering.Guarded guarded) {
      return guarded
          .exact()
          .map(exact -> CodeBlock.of("$T.text($L, $T.class)", RuntimeTypes.NESTING, value, exact))
          .orElseGet(() -> CodeBlock.of("$T.text($L)", RuntimeTypes.NESTING, value));
    }
    if (rendering instanceof Rendering.Enclosed enclosed) {
      return render(enclosed.own(), value);
    }
    if (rendering instanceof Rendering.Container container) {
      return CodeBlock.of("$N($L)", container.method(), value);
    }
    if (rendering instanceof Rendering.Elements array) {
      return CodeBlock.of(
          "$T.$N($L)", Arrays.class, array.isDeep() ? "deepToString" : "toString", value);
    }
    return value;
  }
}
