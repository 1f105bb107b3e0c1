package dev.plimsoll.checks.sensitive;

import com.google.errorprone.CompilationTestHelper;
import dev.plimsoll.checks.SensitiveToString;
import org.junit.jupiter.api.Test;

/** The ways in which a {@code toString} is written, each with the member and without it. */
final class TextsByHandTest {
  private final CompilationTestHelper helper =
      CompilationTestHelper.newInstance(SensitiveToString.class, getClass());

  @Test
  void generatedByIdes() {
    helper
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Sensitive;
            import dev.plimsoll.runtime.redaction.Masks;
            import java.text.MessageFormat;
            import java.util.Arrays;
            import java.util.Objects;
            import java.util.StringJoiner;

            class A {
              @Sensitive private String card;
              @Sensitive private char[] pin;
              private String name;

              static class Concatenated extends A {
                @Override
                public String toString() {
                  return "A{" + "name='" + super.name + '\\'' + ", card='***'" + '}';
                }
              }

              static class Formatted extends A {
                @Override
                public String toString() {
                  return String.format("A[%s, %s]", super.name, Masks.last4(super.card));
                }
              }

              static class Joined extends A {
                @Override
                public String toString() {
                  return new StringJoiner(", ", "A[", "]").add("name=" + super.name).toString();
                }
              }

              static class Identity extends A {
                @Override
                public String toString() {
                  return getClass().getName() + "@" + Integer.toHexString(hashCode());
                }
              }

              static class Super extends A {
                @Override
                public String toString() {
                  return super.toString() + " " + super.name + (super.card == null ? "" : "+");
                }
              }

              static class ShowsConcatenated extends A {
                @Override
                // BUG: Diagnostic contains: `A.card`
                public String toString() {
                  return "A{" + "name='" + super.name + '\\'' + ", card='" + super.card + "'}";
                }
              }

              static class ShowsFormatted extends A {
                @Override
                // BUG: Diagnostic contains: `A.card`
                public String toString() {
                  return String.format("A[%s, %s]", super.name, super.card);
                }
              }

              static class ShowsMessage extends A {
                @Override
                // BUG: Diagnostic contains: `A.card`
                public String toString() {
                  return MessageFormat.format("A[{0}]", super.card);
                }
              }

              static class ShowsBuilt extends A {
                @Override
                // BUG: Diagnostic contains: `A.card`
                public String toString() {
                  final StringBuilder text = new StringBuilder("A{");
                  text.append("name='").append(super.name).append('\\'');
                  text.append(", card='").append(super.card).append('\\'');
                  text.append('}');
                  return text.toString();
                }
              }

              static class ShowsArray extends A {
                @Override
                // BUG: Diagnostic contains: `A.pin`
                public String toString() {
                  return "A [pin=" + Arrays.toString(super.pin) + "]";
                }
              }

              static class ShowsObjects extends A {
                @Override
                // BUG: Diagnostic contains: `A.card`
                public String toString() {
                  return Objects.toString(super.card, "none");
                }
              }

              static class ShowsBranch extends A {
                @Override
                // BUG: Diagnostic contains: `A.card`
                public String toString() {
                  if (super.name == null) {
                    return "A[" + super.card + "]";
                  }
                  return super.name;
                }
              }
            }
            """)
        .doTest();
  }

  @Test
  void builtByLibraries() {
    helper
        .addSourceLines(
            "A.java",
            """
            import com.google.common.base.MoreObjects;
            import dev.plimsoll.annotations.Sensitive;
            import org.apache.commons.lang3.builder.ReflectionToStringBuilder;
            import org.apache.commons.lang3.builder.ToStringBuilder;
            import org.apache.commons.lang3.builder.ToStringExclude;

            class A {
              @Sensitive protected String card;
              protected String name;

              static class Helped extends A {
                @Override
                public String toString() {
                  return MoreObjects.toStringHelper(this).add("name", name).toString();
                }
              }

              static class Appended extends A {
                @Override
                public String toString() {
                  return new ToStringBuilder(this).append("name", name).toString();
                }
              }

              static class Without extends A {
                @Override
                public String toString() {
                  return ReflectionToStringBuilder.toStringExclude(this, "card");
                }
              }

              static class Only extends A {
                @Override
                public String toString() {
                  return ReflectionToStringBuilder.toStringInclude(this, "name");
                }
              }

              static class Unshown {
                @Sensitive @ToStringExclude private String card;
                @Sensitive private transient String pin;

                @Override
                public String toString() {
                  return ToStringBuilder.reflectionToString(this);
                }
              }

              static class ShowsHelped extends A {
                @Override
                // BUG: Diagnostic contains: `A.card`
                public String toString() {
                  return MoreObjects.toStringHelper(this).add("name", name).addValue(card).toString();
                }
              }

              static class ShowsAppended extends A {
                @Override
                // BUG: Diagnostic contains: `A.card`
                public String toString() {
                  return new ToStringBuilder(this).append("name", name).append("card", card).build();
                }
              }

              static class ShowsReflected extends A {
                @Override
                // BUG: Diagnostic contains: `A.card`
                public String toString() {
                  return ToStringBuilder.reflectionToString(this);
                }
              }

              static class ShowsWithout extends A {
                @Override
                // BUG: Diagnostic contains: `A.card`
                public String toString() {
                  return ReflectionToStringBuilder.toStringExclude(this, "name");
                }
              }

              static class ShowsOnly extends A {
                @Override
                // BUG: Diagnostic contains: `A.card`
                public String toString() {
                  return ReflectionToStringBuilder.toStringInclude(this, new String[] {"card"});
                }
              }
            }
            """)
        .doTest();
  }
}
