package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.MethodId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** Tells our own bugs from code that is strange. */
final class Bug {
  private Bug() {}

  /**
   * Whether what ended an analysis was thrown on behalf of the interpreter. ASM wraps all
   * exceptions alike, also its own about a stack that is empty or a variable that is not there.
   */
  static boolean isCauseOf(AnalyzerException end) {
    return end.getCause() instanceof RuntimeException cause
        && Stream.of(cause.getStackTrace())
            .map(StackTraceElement::getClassName)
            .takeWhile(name -> !name.equals(Analyzer.class.getName()))
            .anyMatch(name -> name.startsWith(Bug.class.getPackageName() + "."));
  }

  static String text(MethodId method, Exception cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    return "[Internal] Plimsoll failed on `%s`; this is a bug in Plimsoll, not in your code%n%s"
        .formatted(method, trace.toString().stripTrailing());
  }
}
