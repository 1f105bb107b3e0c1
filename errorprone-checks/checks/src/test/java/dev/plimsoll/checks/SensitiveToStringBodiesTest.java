package dev.plimsoll.checks;

import com.google.errorprone.CompilationTestHelper;
import dev.plimsoll.checks.sensitive.Customers;
import org.junit.jupiter.api.Test;

/** What {@link SensitiveToString} says of texts that are written by hand, and of Lombok's. */
final class SensitiveToStringBodiesTest {
  private final CompilationTestHelper helper =
      CompilationTestHelper.newInstance(SensitiveToString.class, getClass());

  @Test
  void bodies() {
    Customers.withMasks(helper)
        .addSourceLines(
            "A.java",
            """
            import com.google.common.base.MoreObjects;
            import dev.plimsoll.annotations.Sensitive;
            import dev.plimsoll.runtime.redaction.Masks;
            import java.util.Objects;
            import java.util.StringJoiner;
            import org.apache.commons.lang3.builder.ReflectionToStringBuilder;
            import org.apache.commons.lang3.builder.ToStringBuilder;

            class A {
              static class Masked {
                @Sensitive String card;

                @Override
                public String toString() {
                  return "Masked[card=" + Masks.last4(card) + "]";
                }
              }

              static class Formatted {
                @Sensitive String card;

                @Override
                // BUG: Diagnostic contains: `Formatted.card`
                public String toString() {
                  return String.format("%s", card);
                }
              }

              static class Joined {
                @Sensitive String card;

                @Override
                // BUG: Diagnostic contains: `Joined.card`
                public String toString() {
                  return new StringJoiner(", ", "[", "]").add("card=" + card).toString();
                }
              }

              static class Built {
                @Sensitive String card;

                @Override
                // BUG: Diagnostic contains: `Built.card`
                public String toString() {
                  StringBuilder text = new StringBuilder("Built[");
                  text.append("card=").append(card);
                  return text.append(']').toString();
                }
              }

              static class Helped {
                @Sensitive String card;

                @Override
                // BUG: Diagnostic contains: `Helped.card`
                public String toString() {
                  return MoreObjects.toStringHelper(this).add("card", card).toString();
                }
              }

              static class Commons {
                @Sensitive String card;

                @Override
                // BUG: Diagnostic contains: `Commons.card`
                public String toString() {
                  return new ToStringBuilder(this).append("card", card).toString();
                }
              }

              static class Reflective {
                @Sensitive String card;

                @Override
                // BUG: Diagnostic contains: `Reflective.card`
                public String toString() {
                  return ToStringBuilder.reflectionToString(this);
                }
              }

              static class ReflectiveBuilder {
                @Sensitive String card;

                @Override
                // BUG: Diagnostic contains: `ReflectiveBuilder.card`
                public String toString() {
                  return new ReflectionToStringBuilder(this).toString();
                }
              }

              static class ReflectiveBase {
                @Override
                public String toString() {
                  return ToStringBuilder.reflectionToString(this);
                }
              }

              // BUG: Diagnostic contains: the `toString` that `Inheriting` inherits shows every field
              static class Inheriting extends ReflectiveBase {
                @Sensitive String card;
              }

              static class Super extends Built {
                @Override
                // BUG: Diagnostic contains: `Super.toString` shows `Built.card`
                public String toString() {
                  return "Super" + super.toString();
                }
              }

              static class Own {
                @Sensitive String card;

                private String describe() {
                  return "card " + card;
                }

                @Override
                // BUG: Diagnostic contains: `Own.card`
                public String toString() {
                  return describe();
                }
              }

              Object local() {
                // BUG: Diagnostic contains: override `toString` without it
                record Local(@Sensitive String card) {}
                return new Local("");
              }
            }
            """)
        .doTest();
  }

  @Test
  void lombok() {
    helper
        .addSourceLines(
            "lombok/Data.java",
            """
            package lombok;

            public @interface Data {}
            """)
        .addSourceLines(
            "lombok/ToString.java",
            """
            package lombok;

            public @interface ToString {
              @interface Exclude {}
            }
            """)
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Sensitive;
            import lombok.Data;
            import lombok.ToString;

            class A {
              @ToString
              static class Excluded {
                @ToString.Exclude @Sensitive String email;
              }

              @Data
              static class Overridden {
                @Sensitive String email;

                @Override
                public String toString() {
                  return "Overridden";
                }
              }

              @Data
              // BUG: Diagnostic contains: the text that Lombok gives `Generated` shows every field
              static class Generated {
                @Sensitive String email;
              }
            }
            """)
        .doTest();
  }
}
