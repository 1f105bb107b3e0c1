package dev.plimsoll.processor.instrument;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import dev.plimsoll.processor.emit.RuntimeTypes;
import dev.plimsoll.processor.instrument.WrapperPlan.AttributePlan;
import dev.plimsoll.processor.instrument.WrapperPlan.Call;
import dev.plimsoll.processor.instrument.WrapperPlan.ResultPlan;
import dev.plimsoll.processor.instrument.WrapperPlan.Signature;
import javax.lang.model.element.Modifier;

/** Writes the method that reads tags and attributes from the result of a call. */
final class ResultWriter {
  private ResultWriter() {}

  static MethodSpec read(ResultPlan plan, Call call, Signature signature) {
    String span = call.locals().span();
    String series = call.locals().series();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(plan.method())
            .addModifiers(Modifier.PRIVATE)
            .addTypeVariables(signature.typeVariables())
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
    if (!plan.tags().isEmpty()) {
      TagWriter.readPaths(plan.tags(), method);
      method.addStatement(
          "return $N.resultSeries($N, $L)",
          call.field(),
          series,
          CodeBlock.join(TagWriter.indexes(plan.tags()), ", "));
    }
    return CallWriter.endGuarded(call, method).addStatement("return $N", series).build();
  }
}
