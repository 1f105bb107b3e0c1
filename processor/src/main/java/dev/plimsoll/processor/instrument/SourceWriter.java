package dev.plimsoll.processor.instrument;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import dev.plimsoll.processor.instrument.WrapperPlan.Source;
import java.util.function.Consumer;

/** Writes the way to a value, which ends at the first null. */
final class SourceWriter {
  private SourceWriter() {}

  static void read(
      Source source, boolean isNullRefused, MethodSpec.Builder method, Consumer<CodeBlock> use) {
    String holder = source.holder();
    int checks = 0;
    for (int i = 0; i < source.steps().size(); i++) {
      Source.Step step = source.steps().get(i);
      method.beginControlFlow("if ($N != null)", holder);
      checks++;
      boolean isLast = i == source.steps().size() - 1;
      if (isLast && !isNullRefused) {
        use.accept(CodeBlock.of("$N.$N()", holder, step.method()));
        close(checks, method);
        return;
      }
      method.addStatement("final var $N = $N.$N()", step.local(), holder, step.method());
      holder = step.local();
    }
    if (isNullRefused) {
      method.beginControlFlow("if ($N != null)", holder);
      checks++;
    }
    use.accept(CodeBlock.of("$N", holder));
    close(checks, method);
  }

  private static void close(int checks, MethodSpec.Builder method) {
    for (int i = 0; i < checks; i++) {
      method.endControlFlow();
    }
  }
}
