package dev.plimsoll.checks;

import com.google.errorprone.CompilationTestHelper;

/** A source whose comments say what {@link ConsoleLogging} finds in it. */
final class ConsoleSource {
  private ConsoleSource() {}

  static void check(String source) {
    CompilationTestHelper.newInstance(ConsoleLogging.class, ConsoleSource.class)
        .addSourceLines("A.java", source)
        .doTest();
  }
}
