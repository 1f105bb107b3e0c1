package dev.plimsoll.checks;

import com.google.errorprone.CompilationTestHelper;

/** A source whose comments say what {@link MissingTimeout} finds in it. */
final class TimeoutSource {
  private TimeoutSource() {}

  /**
   * Compiles it.
   *
   * @param expected the key of a comment, and two texts that its message contains
   */
  static void check(String source, String... expected) {
    CompilationTestHelper helper =
        CompilationTestHelper.newInstance(MissingTimeout.class, TimeoutSource.class);
    if (expected.length > 0) {
      helper.expectErrorMessage(
          expected[0], message -> message.contains(expected[1]) && message.contains(expected[2]));
    }
    helper.addSourceLines("A.java", source).doTest();
  }
}
