package dev.plimsoll.processor.health;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import dev.plimsoll.processor.emit.RuntimeTypes;
import dev.plimsoll.processor.health.RegistryPlan.CheckPlan;
import dev.plimsoll.processor.health.RegistryPlan.Parameter;
import java.time.Duration;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes a health registry. */
final class RegistryWriter {
  TypeSpec.Builder write(RegistryPlan plan) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(plan.name())
            .addModifiers(Modifier.FINAL)
            .addJavadoc("Checks what the service needs.\n\n<ul>\n");
    if (plan.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    plan.checks().forEach(check -> type.addJavadoc(described(check)));
    type.addJavadoc("</ul>\n");
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    return type.addMethod(of(plan));
  }

  private static CodeBlock described(CheckPlan plan) {
    Check check = plan.check();
    return CodeBlock.of(
        "  <li>{@code $L}, $L: {@link $T#$L()}, within $L, every $L.\n",
        check.name(),
        check.isCritical() ? "critical" : "not critical",
        plan.owner(),
        check.method().getSimpleName(),
        check.timeout().text(),
        check.interval().text());
  }

  private static MethodSpec of(RegistryPlan plan) {
    MethodSpec.Builder of =
        MethodSpec.methodBuilder("of")
            .addModifiers(Modifier.STATIC)
            .returns(RuntimeTypes.HEALTH_REGISTRY)
            .addJavadoc("Starts the checks.\n\n");
    if (plan.isPublic()) {
      of.addModifiers(Modifier.PUBLIC);
    }
    if (!plan.suppressions().isEmpty()) {
      AnnotationSpec.Builder suppress = AnnotationSpec.builder(SuppressWarnings.class);
      plan.suppressions().forEach(warning -> suppress.addMember("value", "$S", warning));
      of.addAnnotation(suppress.build());
    }
    for (Parameter parameter : plan.parameters()) {
      of.addParameter(parameter.type(), parameter.name())
          .addJavadoc("@param $L what is checked\n", parameter.name())
          .addStatement(
              "$T.requireNonNull($N, $S)", Objects.class, parameter.name(), parameter.name());
    }
    of.addJavadoc("@return the registry, which the caller closes\n");
    CodeBlock.Builder built =
        CodeBlock.builder()
            .add("return $T.builder()", RuntimeTypes.HEALTH_REGISTRY)
            .add("\n.service($T.class)", plan.name());
    plan.checks().forEach(check -> built.add("\n.check($L)", check(check)));
    return of.addStatement(built.add("\n.build()").build()).build();
  }

  private static CodeBlock check(CheckPlan plan) {
    Check check = plan.check();
    CodeBlock receiver =
        check.isStatic() ? CodeBlock.of("$T", plan.owner()) : CodeBlock.of("$N", plan.receiver());
    return CodeBlock.builder()
        .add(
            "\n$>$>$T.$L($S, $L::$L)\n$>$>",
            RuntimeTypes.HEALTH_CHECK,
            check.answer().get().factory(),
            check.name(),
            receiver,
            check.method().getSimpleName())
        .add(".critical($L)\n", check.isCritical())
        .add(".timeout($L)\n", duration(check.timeout()))
        .add(".interval($L)$<$<$<$<", duration(check.interval()))
        .build();
  }

  private static CodeBlock duration(Check.Span span) {
    long millis = span.millis().get();
    return millis % 1000 == 0
        ? CodeBlock.of("$T.ofSeconds($L)", Duration.class, millis / 1000)
        : CodeBlock.of("$T.ofMillis($L)", Duration.class, millis);
  }
}
