package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import dev.plimsoll.processor.emit.RuntimeTypes;
import dev.plimsoll.processor.instrument.Operation.Completion;
import dev.plimsoll.processor.instrument.WrapperPlan.Call;
import dev.plimsoll.processor.instrument.WrapperPlan.Locals;
import dev.plimsoll.processor.instrument.WrapperPlan.Parameter;
import dev.plimsoll.processor.instrument.WrapperPlan.Signature;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the body of a watched method. */
final class CallWriter {
  private CallWriter() {}

  static void write(Call call, Signature signature, CodeBlock target, MethodSpec.Builder method) {
    if (call.isDeferred()) {
      addArguments(call, signature, method);
      CodeBlock linked =
          call.links().isEmpty()
              ? CodeBlock.of("")
              : CodeBlock.of(".linked($L)", links(call, signature));
      DeferredWriter.write(call, attributeArguments(call, signature), linked, target, method);
      return;
    }
    addArguments(call, signature, method);
    addBeginning(call, signature, method);
    if (!call.isReported() && call.flight().isEmpty()) {
      addCall(call, signature, target, method);
      return;
    }
    method.beginControlFlow("try");
    addCall(call, signature, target, method);
    addEnd(call, method);
  }

  /** What is known before anything has begun. */
  private static void addArguments(Call call, Signature signature, MethodSpec.Builder method) {
    if (call.hasSeries()) {
      method.addStatement("final int $N = $L", call.locals().series(), series(call, signature));
    }
    call.measure()
        .ifPresent(
            name ->
                method.addStatement(
                    "$N($L$L)",
                    name,
                    call.isMeasuredByTags() ? call.locals().series() + ", " : "",
                    names(used(call.measured(), signature))));
  }

  /** What begins with the call; none of it throws. */
  private static void addBeginning(Call call, Signature signature, MethodSpec.Builder method) {
    Locals locals = call.locals();
    call.flight()
        .ifPresent(
            flight ->
                method.addStatement(
                    "final $T $N = $N.start($L)",
                    RuntimeTypes.FLIGHT,
                    locals.flight(),
                    flight.field(),
                    flight.isTagged() ? locals.series() : ""));
    if (call.hasSpan()) {
      method.addStatement(
          "final $T $N = $N.startSpan($L)",
          RuntimeTypes.SPAN_SCOPE,
          locals.span(),
          call.field(),
          links(call, signature));
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
  }

  /** What names the spans to link to. */
  static CodeBlock links(Call call, Signature signature) {
    String arguments = names(used(call.linked(), signature));
    return call.readLinks().isPresent()
        ? CodeBlock.of("$N($L)", call.readLinks().get(), arguments)
        : CodeBlock.of("$L", arguments);
  }

  /** What the method that sets the attributes takes besides the span. */
  private static String attributeArguments(Call call, Signature signature) {
    return used(call.described(), signature).stream()
        .map(p -> ", " + p.name())
        .collect(Collectors.joining());
  }

  private static void addCall(
      Call call, Signature signature, CodeBlock target, MethodSpec.Builder method) {
    Locals locals = call.locals();
    if (call.isAsync()) {
      method.addStatement(
          "return $L$L, $L, $L, $L$L)",
          call.completion() == Completion.ADAPTED
              ? CodeBlock.of("$T.watch($N, ", DeferredWriter.adapter(call), call.field())
              : CodeBlock.of(
                  "$N.$L(", call.field(), call.completion() == Completion.SAME ? "same" : "async"),
          span(call),
          call.hasSeries() ? locals.series() : "0",
          call.hasMetric() ? locals.started() : "0",
          target,
          atEnd(call));
    } else if (WrapperWriter.isVoid(signature)) {
      method.addStatement(target);
      addSuccess(call, method);
    } else if (call.isReported() || call.result().isPresent()) {
      method.addStatement(
          "final $T $N = $L", signature.returns().withoutAnnotations(), locals.result(), target);
      addSuccess(call, method);
      method.addStatement("return $N", locals.result());
    } else {
      method.addStatement("return $L", target);
    }
  }

  private static void addSuccess(Call call, MethodSpec.Builder method) {
    if (call.isReported()) {
      method.addStatement("$N.success($L)", call.field(), success(call));
    } else if (call.result().isPresent()) {
      method.addStatement("$L", readResult(call, knownSeries(call)));
    }
  }

  private static void addEnd(Call call, MethodSpec.Builder method) {
    Locals locals = call.locals();
    boolean endsHere = call.flight().isPresent();
    if (call.isReported() || call.isAsync()) {
      method.nextControlFlow("catch ($T $N)", Throwable.class, locals.failure());
      if (call.isReported()) {
        method.addStatement("$N.failure($L, $N)", call.field(), outcome(call), locals.failure());
      }
      if (endsHere && call.isAsync()) {
        method.addStatement("$N.end()", locals.flight());
      }
      method.addStatement("throw $N", locals.failure());
    }
    if (endsHere && !call.isAsync()) {
      method.nextControlFlow("finally").addStatement("$N.end()", locals.flight());
    }
    method.endControlFlow();
  }

  /** What an asynchronous call still has to do when it is over. */
  private static CodeBlock atEnd(Call call) {
    if (call.flight().isEmpty()) {
      return reader(call);
    }
    return CodeBlock.of(
        ", $N.untilEnd($L)",
        call.locals().flight(),
        call.result().map(result -> "this::" + result.method()).orElse(""));
  }

  /** What reads the result when it is there. */
  static CodeBlock reader(Call call) {
    return call.result()
        .map(result -> CodeBlock.of(", this::$N", result.method()))
        .orElse(CodeBlock.of(""));
  }

  /** The arguments that the runtime takes: with a span, all three; without, the metric's. */
  private static CodeBlock outcome(Call call) {
    return outcome(call, knownSeries(call));
  }

  /** The same, where the result has a say in the series. */
  private static CodeBlock success(Call call) {
    CodeBlock series = knownSeries(call);
    return outcome(call, call.result().isPresent() ? readResult(call, series) : series);
  }

  private static CodeBlock knownSeries(Call call) {
    return CodeBlock.of("$L", call.hasSeries() ? call.locals().series() : "0");
  }

  private static CodeBlock readResult(Call call, CodeBlock series) {
    return CodeBlock.of(
        "$N($L, $L, $N)", call.result().get().method(), span(call), series, call.locals().result());
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
    return call.readSeries().isPresent()
        ? CodeBlock.of("$N($L)", call.readSeries().get(), names(used(call.tagged(), signature)))
        : findSeries(call, TagWriter.indexes(call.tags()));
  }

  /** Finds the series of the arguments; what comes from the result is not known yet. */
  static CodeBlock findSeries(Call call, List<CodeBlock> indexes) {
    int unknown = call.result().map(result -> result.tags().size()).orElse(0);
    return Stream.concat(indexes.stream(), nones(unknown).stream())
        .collect(CodeBlock.joining(", ", call.field() + ".series(", ")"));
  }

  /** Returns the indexes of tags that have no value. */
  static List<CodeBlock> nones(int number) {
    return Collections.nCopies(number, CodeBlock.of("-1"));
  }

  private static String names(ImmutableList<Parameter> parameters) {
    return parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
  }

  /** Returns the parameters of some names. */
  static ImmutableList<Parameter> used(Iterable<String> names, Signature signature) {
    var wanted = ImmutableList.copyOf(names);
    return signature.parameters().stream()
        .filter(parameter -> wanted.contains(parameter.name()))
        .collect(ImmutableList.toImmutableList());
  }
}
