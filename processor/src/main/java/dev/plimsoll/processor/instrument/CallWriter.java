package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import dev.plimsoll.processor.emit.RuntimeTypes;
import dev.plimsoll.processor.instrument.Operation.Completion;
import dev.plimsoll.processor.instrument.WrapperPlan.AttributePlan;
import dev.plimsoll.processor.instrument.WrapperPlan.Call;
import dev.plimsoll.processor.instrument.WrapperPlan.Locals;
import dev.plimsoll.processor.instrument.WrapperPlan.Parameter;
import dev.plimsoll.processor.instrument.WrapperPlan.Signature;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the body of a watched method, and the methods that read what it needs. */
final class CallWriter {
  private CallWriter() {}

  static void write(Call call, Signature signature, CodeBlock target, MethodSpec.Builder method) {
    Locals locals = call.locals();
    if (call.hasMetric()) {
      method.addStatement("final int $N = $L", locals.series(), series(call, signature));
    }
    if (isDeferred(call)) {
      DeferredWriter.write(call, attributeArguments(call, signature), target, method);
      return;
    }
    if (call.hasSpan()) {
      method.addStatement(
          "final $T $N = $N.startSpan()", RuntimeTypes.SPAN_SCOPE, locals.span(), call.field());
    }
    if (call.describe().isPresent()) {
      method
          .beginControlFlow("if ($N.isRecording())", locals.span())
          .addStatement(
              "$N($N$L)", call.describe().get(), locals.span(), attributeArguments(call, signature))
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

  private static boolean isDeferred(Call call) {
    return call.completion() == Completion.ADAPTED && call.adapter().get().isDeferred();
  }

  /** What the method that sets the attributes takes besides the span. */
  private static String attributeArguments(Call call, Signature signature) {
    return used(call, signature).stream().map(p -> ", " + p.name()).collect(Collectors.joining());
  }

  private static void addCall(
      Call call, Signature signature, CodeBlock target, MethodSpec.Builder method) {
    Locals locals = call.locals();
    if (call.completion().isAsync()) {
      method.addStatement(
          "return $L$L, $L, $L, $L$L)",
          call.completion() == Completion.ADAPTED
              ? CodeBlock.of("$T.watch($N, ", DeferredWriter.adapter(call), call.field())
              : CodeBlock.of("$N.async(", call.field()),
          span(call),
          call.hasMetric() ? locals.series() : "0",
          call.hasMetric() ? locals.started() : "0",
          target,
          reader(call));
    } else if (WrapperWriter.isVoid(signature)) {
      method.addStatement(target).addStatement("$N.success($L)", call.field(), outcome(call));
    } else {
      method
          .addStatement("final $T $N = $L", signature.returns(), locals.result(), target)
          .addStatement("$N.success($L)", call.field(), success(call))
          .addStatement("return $N", locals.result());
    }
  }

  /** What reads the result when it is there. */
  static String reader(Call call) {
    return call.result().map(result -> ", this::" + result.method()).orElse("");
  }

  /** The arguments that the runtime takes: with a span, all three; without, the metric's. */
  private static CodeBlock outcome(Call call) {
    return outcome(call, CodeBlock.of("$L", call.hasMetric() ? call.locals().series() : "0"));
  }

  /** The same, where the result has a say in the series. */
  private static CodeBlock success(Call call) {
    CodeBlock series = CodeBlock.of("$L", call.hasMetric() ? call.locals().series() : "0");
    return outcome(
        call,
        call.result()
            .map(
                result ->
                    CodeBlock.of(
                        "$N($L, $L, $N)",
                        result.method(),
                        span(call),
                        series,
                        call.locals().result()))
            .orElse(series));
  }

  private static CodeBlock outcome(Call call, CodeBlock series) {
    CodeBlock metric =
        CodeBlock.of("$L, $L", series, call.hasMetric() ? call.locals().started() : "0");
    return call.hasSpan() ? CodeBlock.of("$N, $L", call.locals().span(), metric) : metric;
  }

  private static CodeBlock span(Call call) {
    return call.hasSpan()
        ? CodeBlock.of("$N", call.locals().span())
        : CodeBlock.of("$T.none()", RuntimeTypes.SPAN_SCOPE);
  }

  private static CodeBlock series(Call call, Signature signature) {
    if (call.readSeries().isPresent()) {
      return CodeBlock.of(
          "$N($L)",
          call.readSeries().get(),
          used(call.tags().stream().map(t -> t.source().holder()).toList(), signature).stream()
              .map(Parameter::name)
              .collect(Collectors.joining(", ")));
    }
    return find(call, TagWriter.indexes(call.tags()));
  }

  /** What comes from the result is not known yet. */
  private static CodeBlock find(Call call, ImmutableList<CodeBlock> indexes) {
    int unknown = call.result().map(result -> result.tags().size()).orElse(0);
    return Stream.concat(indexes.stream(), nones(unknown).stream())
        .collect(CodeBlock.joining(", ", call.field() + ".series(", ")"));
  }

  /** The private methods that read attributes and tags, so that what they throw stays there. */
  static ImmutableList<MethodSpec> writeReaders(Call call, Signature signature) {
    ImmutableList.Builder<MethodSpec> readers = ImmutableList.builder();
    call.describe().ifPresent(name -> readers.add(describe(name, call, signature)));
    call.readSeries().ifPresent(name -> readers.add(readSeries(name, call, signature)));
    call.result().ifPresent(result -> readers.add(ResultWriter.read(result, call, signature)));
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
      AttributeWriter.set(attribute, call.locals(), method);
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
        used(call.tags().stream().map(t -> t.source().holder()).toList(), signature)) {
      method.addParameter(parameter.type(), parameter.name());
    }
    method.beginControlFlow("try");
    TagWriter.readPaths(call.tags(), method);
    method.addStatement("return $L", find(call, TagWriter.indexes(call.tags())));
    endGuarded(call, method);
    return method
        .addStatement("return $L", find(call, ImmutableList.copyOf(nones(call.tags().size()))))
        .build();
  }

  private static List<CodeBlock> nones(int number) {
    return Collections.nCopies(number, CodeBlock.of("-1"));
  }

  static MethodSpec.Builder endGuarded(Call call, MethodSpec.Builder method) {
    return method
        .nextControlFlow("catch ($T $N)", Throwable.class, call.locals().failure())
        .addStatement("$N.telemetryFailed($N)", call.field(), call.locals().failure())
        .endControlFlow();
  }

  private static ImmutableList<Parameter> used(Call call, Signature signature) {
    return used(call.attributes().stream().map(a -> a.source().holder()).toList(), signature);
  }

  private static ImmutableList<Parameter> used(Iterable<String> names, Signature signature) {
    Set<String> wanted = new HashSet<>();
    names.forEach(wanted::add);
    return signature.parameters().stream()
        .filter(parameter -> wanted.contains(parameter.name()))
        .collect(ImmutableList.toImmutableList());
  }
}
