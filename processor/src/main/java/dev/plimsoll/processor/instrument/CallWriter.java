package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import dev.plimsoll.processor.emit.RuntimeTypes;
import dev.plimsoll.processor.instrument.Operation.Domain.Form;
import dev.plimsoll.processor.instrument.WrapperPlan.AttributePlan;
import dev.plimsoll.processor.instrument.WrapperPlan.Call;
import dev.plimsoll.processor.instrument.WrapperPlan.Locals;
import dev.plimsoll.processor.instrument.WrapperPlan.Parameter;
import dev.plimsoll.processor.instrument.WrapperPlan.Signature;
import dev.plimsoll.processor.instrument.WrapperPlan.TagPlan;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the body of a watched method, and the methods that read what it needs. */
final class CallWriter {
  private CallWriter() {}

  static void write(Call call, Signature signature, CodeBlock target, MethodSpec.Builder method) {
    Locals locals = call.locals();
    if (call.hasMetric()) {
      method.addStatement("final int $N = $L", locals.series(), series(call, signature));
    }
    if (call.hasSpan()) {
      method.addStatement(
          "final $T $N = $N.startSpan()", RuntimeTypes.SPAN_SCOPE, locals.span(), call.field());
    }
    if (call.describe().isPresent()) {
      method
          .beginControlFlow("if ($N.isRecording())", locals.span())
          .addStatement(
              "$N($N$L)",
              call.describe().get(),
              locals.span(),
              used(call, signature).stream()
                  .map(p -> ", " + p.name())
                  .collect(Collectors.joining()))
          .endControlFlow();
    }
    if (call.hasMetric()) {
      method.addStatement("final long $N = $N.startTimer()", locals.started(), call.field());
    }
    method.beginControlFlow("try");
    addCall(call, signature, target, method);
    method
        .nextControlFlow("catch ($T $N)", Throwable.class, locals.failure())
        .addStatement("$N.failure($L, $N)", call.field(), outcome(call), locals.failure())
        .addStatement("throw $N", locals.failure())
        .endControlFlow();
  }

  private static void addCall(
      Call call, Signature signature, CodeBlock target, MethodSpec.Builder method) {
    Locals locals = call.locals();
    if (call.completion().isAsync()) {
      method.addStatement(
          "return $N.async($L, $L, $L, $L)",
          call.field(),
          call.hasSpan() ? locals.span() : CodeBlock.of("$T.none()", RuntimeTypes.SPAN_SCOPE),
          call.hasMetric() ? locals.series() : "0",
          call.hasMetric() ? locals.started() : "0",
          target);
    } else if (WrapperWriter.isVoid(signature)) {
      method.addStatement(target).addStatement("$N.success($L)", call.field(), outcome(call));
    } else {
      method
          .addStatement("final $T $N = $L", signature.returns(), locals.result(), target)
          .addStatement("$N.success($L)", call.field(), outcome(call))
          .addStatement("return $N", locals.result());
    }
  }

  /** The arguments that the runtime takes: with a span, all three; without, the metric's. */
  private static String outcome(Call call) {
    String metric =
        call.hasMetric() ? call.locals().series() + ", " + call.locals().started() : "0, 0";
    boolean isSpanned = call.hasSpan();
    return isSpanned ? call.locals().span() + ", " + metric : metric;
  }

  private static CodeBlock series(Call call, Signature signature) {
    if (call.readSeries().isPresent()) {
      return CodeBlock.of(
          "$N($L)",
          call.readSeries().get(),
          used(call.tags().stream().map(t -> t.source().parameter()).toList(), signature).stream()
              .map(Parameter::name)
              .collect(Collectors.joining(", ")));
    }
    return call.tags().stream()
        .map(tag -> index(tag, tag.source().parameter()))
        .collect(CodeBlock.joining(", ", call.field() + ".series(", ")"));
  }

  /** The private methods that read attributes and tags, so that what they throw stays there. */
  static ImmutableList<MethodSpec> writeReaders(Call call, Signature signature) {
    ImmutableList.Builder<MethodSpec> readers = ImmutableList.builder();
    call.describe().ifPresent(name -> readers.add(describe(name, call, signature)));
    call.readSeries().ifPresent(name -> readers.add(readSeries(name, call, signature)));
    return readers.build();
  }

  private static MethodSpec describe(String name, Call call, Signature signature) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE);
    method.addTypeVariables(signature.typeVariables());
    method.addParameter(RuntimeTypes.SPAN_SCOPE, call.locals().span());
    for (Parameter parameter : used(call, signature)) {
      method.addParameter(parameter.type(), parameter.name());
    }
    method.beginControlFlow("try");
    for (AttributePlan attribute : call.attributes()) {
      boolean isNullable = attribute.form().isDereferenced();
      SourceWriter.read(
          attribute.source(),
          isNullable,
          method,
          value ->
              method.addStatement(
                  "$N.attribute($N, $L)",
                  call.locals().span(),
                  attribute.constant(),
                  AttributeWriter.value(attribute.form(), value, call.locals().item())));
    }
    return endGuarded(call, method).build();
  }

  private static MethodSpec readSeries(String name, Call call, Signature signature) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE)
            .addTypeVariables(signature.typeVariables())
            .returns(int.class);
    for (Parameter parameter :
        used(call.tags().stream().map(t -> t.source().parameter()).toList(), signature)) {
      method.addParameter(parameter.type(), parameter.name());
    }
    method.beginControlFlow("try");
    for (TagPlan tag : call.tags()) {
      if (!tag.source().steps().isEmpty()) {
        method.addStatement("int $N = -1", tag.local());
        SourceWriter.read(
            tag.source(),
            tag.isBoxed(),
            method,
            value -> method.addStatement("$N = $L", tag.local(), index(tag.form(), tag, value)));
      }
    }
    CodeBlock indexes =
        call.tags().stream()
            .map(
                tag ->
                    tag.source().steps().isEmpty()
                        ? index(tag, tag.source().parameter())
                        : CodeBlock.of("$N", tag.local()))
            .collect(CodeBlock.joining(", "));
    method.addStatement("return $N.series($L)", call.field(), indexes);
    endGuarded(call, method);
    String nulls = call.tags().stream().map(tag -> "-1").collect(Collectors.joining(", "));
    return method.addStatement("return $N.series($L)", call.field(), nulls).build();
  }

  private static MethodSpec.Builder endGuarded(Call call, MethodSpec.Builder method) {
    return method
        .nextControlFlow("catch ($T $N)", Throwable.class, call.locals().failure())
        .addStatement("$N.telemetryFailed($N)", call.field(), call.locals().failure())
        .endControlFlow();
  }

  private static CodeBlock index(TagPlan tag, String value) {
    CodeBlock index = index(tag.form(), tag, CodeBlock.of("$L", value));
    return tag.isBoxed() ? CodeBlock.of("$L == null ? -1 : $L", value, index) : index;
  }

  private static CodeBlock index(Form form, TagPlan tag, CodeBlock value) {
    return form == Form.STRING
        ? CodeBlock.of("$N($L)", tag.index(), value)
        : CodeBlock.of("$T.index($L)", RuntimeTypes.OPERATION, value);
  }

  private static ImmutableList<Parameter> used(Call call, Signature signature) {
    return used(call.attributes().stream().map(a -> a.source().parameter()).toList(), signature);
  }

  private static ImmutableList<Parameter> used(Iterable<String> names, Signature signature) {
    Set<String> wanted = new HashSet<>();
    names.forEach(wanted::add);
    return signature.parameters().stream()
        .filter(parameter -> wanted.contains(parameter.name()))
        .collect(ImmutableList.toImmutableList());
  }
}
