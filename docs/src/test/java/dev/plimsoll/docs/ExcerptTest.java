package dev.plimsoll.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ExcerptTest {
  private static final String FILE =
      """
      class A {
        int a;

        int b;
      }
      """;

  @Test
  void indentationAndBlankLinesDoNotMatter() {
    assertThat(new Excerpt("int a;\nint b;").missingFrom(FILE)).isEmpty();
  }

  @Test
  void linesMayBeLeftOutWhereItSaysSo() {
    assertThat(new Excerpt("class A {\n  ...\n  int b;\n}").missingFrom(FILE)).isEmpty();
    assertThat(new Excerpt("class A {\n  int b;\n}").missingFrom(FILE)).isNotEmpty();
  }

  @Test
  void orderMatters() {
    assertThat(new Excerpt("int b;\n...\nint a;").missingFrom(FILE)).isEqualTo("int a;");
  }

  @Test
  void changedLineIsMissing() {
    assertThat(new Excerpt("long a;").missingFrom(FILE)).isEqualTo("long a;");
  }
}
