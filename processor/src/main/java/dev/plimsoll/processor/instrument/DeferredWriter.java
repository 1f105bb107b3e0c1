package dev.plimsoll.processor.instrument;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import dev.plimsoll.processor.emit.RuntimeTypes;
import dev.plimsoll.processor.instrument.WrapperPlan.Call;

/** Writes what a method does whose work begins when someone subscribes to what it returned. */
final class DeferredWriter {
  private DeferredWriter() {}

  /** Writes all that follows the statement that finds the series. */
  static void write(
      Call call, String attributes, CodeBlock linked, CodeBlock target, MethodSpec.Builder method) {
    String deferred = call.locals().call();
    CodeBlock described =
        call.describe()
            .map(
                name ->
                    CodeBlock.of(
                        ", $N -> $N($N$L)",
                        call.locals().span(),
                        name,
                        call.locals().span(),
                        attributes))
            .orElse(CodeBlock.of(""));
    method
        .addStatement(
            "final $T $N = $T.of($N, $L$L)$L$L",
            RuntimeTypes.DEFERRED_CALL,
            deferred,
            RuntimeTypes.DEFERRED_CALL,
            call.field(),
            call.hasSeries() ? call.locals().series() : "0",
            described,
            linked,
            call.flight()
                .map(meter -> CodeBlock.of(".during($N)", meter.field()))
                .orElse(CodeBlock.of("")))
        .beginControlFlow("try")
        .addStatement(
            "return $T.watch($N, $L$L)", adapter(call), deferred, target, CallWriter.reader(call))
        .nextControlFlow("catch ($T $N)", Throwable.class, call.locals().failure())
        .addStatement("$N.refused($N)", deferred, call.locals().failure())
        .addStatement("throw $N", call.locals().failure())
        .endControlFlow();
  }

  static ClassName adapter(Call call) {
    return ClassName.bestGuess(call.adapter().get().runtime());
  }
}
