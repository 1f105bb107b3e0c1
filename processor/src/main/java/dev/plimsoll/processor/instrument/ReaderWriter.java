package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import dev.plimsoll.processor.emit.RuntimeTypes;
import dev.plimsoll.processor.instrument.WrapperPlan.AttributePlan;
import dev.plimsoll.processor.instrument.WrapperPlan.Call;
import dev.plimsoll.processor.instrument.WrapperPlan.MeasurePlan;
import dev.plimsoll.processor.instrument.WrapperPlan.Parameter;
import dev.plimsoll.processor.instrument.WrapperPlan.PollPlan;
import dev.plimsoll.processor.instrument.WrapperPlan.ResultPlan;
import dev.plimsoll.processor.instrument.WrapperPlan.Signature;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the private methods that read from arguments and results, so that what a getter throws
 * stays there.
 */
final class ReaderWriter {
  private ReaderWriter() {}

  static ImmutableList<MethodSpec> write(Call call, Signature signature) {
    ImmutableList.Builder<MethodSpec> readers = ImmutableList.builder();
    call.describe().ifPresent(name -> readers.add(describe(name, call, signature)));
    call.readLinks().ifPresent(name -> readers.add(links(name, call, signature)));
    call.readSeries().ifPresent(name -> readers.add(series(name, call, signature)));
    call.measure().ifPresent(name -> readers.add(measure(name, call, signature)));
    call.result().ifPresent(result -> readers.add(result(result, call, signature)));
    return readers.build();
  }

  private static MethodSpec describe(String name, Call call, Signature signature) {
    MethodSpec.Builder method =
        reader(name, signature).addParameter(RuntimeTypes.SPAN_SCOPE, call.locals().span());
    addParameters(call.described(), signature, method).beginControlFlow("try");
    for (AttributePlan attribute : call.attributes()) {
      AttributeWriter.set(attribute, call.locals(), method);
    }
    return endGuarded(call, method).build();
  }

  private static MethodSpec links(String name, Call call, Signature signature) {
    String links = call.locals().item();
    MethodSpec.Builder method = reader(name, signature).returns(Object[].class);
    addParameters(call.linked(), signature, method)
        .addStatement("final Object[] $N = new Object[$L]", links, call.links().size())
        .beginControlFlow("try");
    for (int i = 0; i < call.links().size(); i++) {
      int index = i;
      SourceWriter.read(
          call.links().get(i),
          false,
          method,
          value -> method.addStatement("$N[$L] = $L", links, index, value));
    }
    return endGuarded(call, method).addStatement("return $N", links).build();
  }

  private static MethodSpec series(String name, Call call, Signature signature) {
    MethodSpec.Builder method = reader(name, signature).returns(int.class);
    addParameters(call.tagged(), signature, method).beginControlFlow("try");
    TagWriter.readPaths(call.tags(), method);
    method.addStatement("return $L", CallWriter.findSeries(call, TagWriter.indexes(call.tags())));
    endGuarded(call, method);
    List<CodeBlock> nones = CallWriter.nones(call.tags().size());
    return method.addStatement("return $L", CallWriter.findSeries(call, nones)).build();
  }

  private static MethodSpec measure(String name, Call call, Signature signature) {
    MethodSpec.Builder method = reader(name, signature);
    String series = call.locals().series();
    if (call.isMeasuredByTags()) {
      method.addParameter(int.class, series);
    }
    addParameters(call.measured(), signature, method).beginControlFlow("try");
    call.measures().forEach(measure -> add(measure, series, method));
    return endGuarded(call, method).build();
  }

  private static MethodSpec result(ResultPlan plan, Call call, Signature signature) {
    String span = call.locals().span();
    String series = call.locals().series();
    MethodSpec.Builder method =
        reader(plan.method(), signature)
            .returns(int.class)
            .addParameter(RuntimeTypes.SPAN_SCOPE, span)
            .addParameter(int.class, series)
            .addParameter(plan.type(), call.locals().result())
            .beginControlFlow("try");
    if (!plan.attributes().isEmpty()) {
      method.beginControlFlow("if ($N.isRecording())", span);
      for (AttributePlan attribute : plan.attributes()) {
        AttributeWriter.set(attribute, call.locals(), method);
      }
      method.endControlFlow();
    }
    addMeasuresAndTags(plan, call, method);
    return endGuarded(call, method).addStatement("return $N", series).build();
  }

  /** What is measured by tags of the result has to know them first. */
  private static void addMeasuresAndTags(ResultPlan plan, Call call, MethodSpec.Builder method) {
    String series = call.locals().series();
    if (plan.tags().isEmpty()) {
      plan.measures().forEach(measure -> add(measure, series, method));
      return;
    }
    CodeBlock found =
        CodeBlock.of(
            "$N.resultSeries($N, $L)",
            call.field(),
            series,
            CodeBlock.join(TagWriter.indexes(plan.tags()), ", "));
    if (plan.measures().stream().noneMatch(MeasurePlan::isTagged)) {
      plan.measures().forEach(measure -> add(measure, series, method));
      TagWriter.readPaths(plan.tags(), method);
      method.addStatement("return $L", found);
      return;
    }
    String outcome = plan.outcome();
    TagWriter.readPaths(plan.tags(), method);
    method.addStatement("final int $N = $L", outcome, found);
    plan.measures().forEach(measure -> add(measure, outcome, method));
    method.addStatement("return $N", outcome);
  }

  /** The method that a gauge calls to ask the wrapped object. */
  static MethodSpec poll(PollPlan plan, String target) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(plan.method())
            .addModifiers(Modifier.PRIVATE)
            .returns(double.class)
            .beginControlFlow("try")
            .addStatement("final var $N = $L.$N()", plan.source().holder(), target, plan.asked());
    SourceWriter.read(
        plan.source(),
        plan.measure().isDereferenced(),
        method,
        value -> method.addStatement("return $L", CodeBlock.of(plan.measure().format(), value)));
    method
        .nextControlFlow("catch ($T $N)", Throwable.class, plan.failure())
        .addStatement("$N.telemetryFailed($N)", plan.field(), plan.failure());
    if (plan.canFallThrough()) {
      return method.endControlFlow().addStatement("return $T.NaN", Double.class).build();
    }
    return method.addStatement("return $T.NaN", Double.class).endControlFlow().build();
  }

  private static void add(MeasurePlan plan, String series, MethodSpec.Builder method) {
    SourceWriter.read(
        plan.source(),
        plan.measure().isDereferenced(),
        method,
        value ->
            method.addStatement(
                "$N.$L($L$L)",
                plan.field(),
                plan.isLevel() ? "set" : "record",
                plan.isTagged() ? series + ", " : "",
                CodeBlock.of(plan.measure().format(), value)));
  }

  private static MethodSpec.Builder reader(String name, Signature signature) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE)
        .addTypeVariables(signature.typeVariables());
  }

  private static MethodSpec.Builder addParameters(
      Iterable<String> names, Signature signature, MethodSpec.Builder method) {
    for (Parameter parameter : CallWriter.used(names, signature)) {
      method.addParameter(parameter.plainType(), parameter.name());
    }
    return method;
  }

  private static MethodSpec.Builder endGuarded(Call call, MethodSpec.Builder method) {
    return method
        .nextControlFlow("catch ($T $N)", Throwable.class, call.locals().failure())
        .addStatement("$N.telemetryFailed($N)", call.field(), call.locals().failure())
        .endControlFlow();
  }
}
