package dev.plimsoll.checks;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class SensitiveToStringTest {
  private final CompilationTestHelper helper =
      CompilationTestHelper.newInstance(SensitiveToString.class, getClass());

  @Test
  void identification() {
    helper
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Sensitive;

            interface Person {
              @Sensitive
              String email();
            }

            enum Level {
              LOW
            }

            record Plain(String name) {}

            class Identity {
              @Sensitive String email;
            }

            record Delegating(String name, @Sensitive String email) {
              @Override
              public String toString() {
                return DelegatingRedaction.toString(this);
              }
            }

            class Harmless {
              @Sensitive String email;
              String name;

              @Override
              public String toString() {
                return "Harmless[name=" + name + ", known=" + (email != null) + "]";
              }
            }

            record Holding(Delegating customer) {}

            // BUG: Diagnostic contains: the text of record `Implicit` shows every component, the sensitive `Implicit.email` too
            record Implicit(String name, @Sensitive String email) {}

            class Own {
              @Sensitive String email;

              @Override
              // BUG: Diagnostic contains: `Own.toString` shows `Own.email`
              public String toString() {
                return "Own[email=" + email + "]";
              }
            }

            final class DelegatingRedaction {
              static String toString(Delegating value) {
                return "";
              }
            }
            """)
        .doTest();
  }

  @Test
  void declarations() {
    helper
        .addSourceLines(
            "Iban.java",
            """
            import dev.plimsoll.annotations.Mask;
            import dev.plimsoll.annotations.Sensitive;
            import java.lang.annotation.ElementType;
            import java.lang.annotation.Target;

            @Sensitive(kind = "financial", mask = Mask.LAST_4)
            @Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
            @interface Iban {}
            """)
        .addSourceLines(
            "Secret.java",
            """
            import dev.plimsoll.annotations.Sensitive;

            @Sensitive
            // BUG: Diagnostic contains: `Secret.value`
            record Secret(String value) {}
            """)
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Sensitive;

            // BUG: Diagnostic contains: `Own.iban`
            record Own(@Iban String iban) {}

            // BUG: Diagnostic contains: `ByAccessor.email`
            record ByAccessor(String email) {
              @Sensitive
              public String email() {
                return email;
              }
            }

            // BUG: Diagnostic contains: `ByParameter.email`
            record ByParameter(String email) {
              ByParameter(@Sensitive String email) {
                this.email = email;
              }
            }

            // BUG: Diagnostic contains: `OfType.secret`
            record OfType(Secret secret) {}

            // BUG: Diagnostic contains: `Generic.value`
            record Generic<T>(@Sensitive T value) {}

            // BUG: Diagnostic contains: `Compact.email`
            record Compact(@Sensitive String email) {
              Compact {
                email = email.trim();
              }
            }

            class Outer {
              // BUG: Diagnostic contains: Outer_InnerRedaction.toString(this)
              record Inner(@Sensitive String email) {}
            }

            class Base {
              @Sensitive protected String email;

              String getEmail() {
                return email;
              }
            }

            class Derived extends Base {
              @Override
              // BUG: Diagnostic contains: `Base.email`
              public String toString() {
                return "Derived[" + getEmail() + "]";
              }
            }
            """)
        .doTest();
  }

  @Test
  void bodies() {
    helper
        .addSourceLines(
            "Masks.java",
            """
            package dev.plimsoll.runtime.redaction;

            public final class Masks {
              public static String last4(Object value) {
                return "";
              }
            }
            """)
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

  @Test
  void replacement() {
    BugCheckerRefactoringTestHelper.newInstance(SensitiveToString.class, getClass())
        .allowBreakingChanges()
        .addInputLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Sensitive;

            class A {
              record Customer(String name, @Sensitive String email) {}

              record Order(@Sensitive String email) {
                static final int ONE = 1;
              }

              static class Account {
                @Sensitive String iban;

                @Override
                public String toString() {
                  return "Account[" + iban + "]";
                }
              }
            }
            """)
        .addOutputLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Sensitive;

            class A {
              record Customer(String name, @Sensitive String email) {
                @Override
                public String toString() {
                  return A_CustomerRedaction.toString(this);
                }
              }

              record Order(@Sensitive String email) {
                static final int ONE = 1;

                @Override
                public String toString() {
                  return A_OrderRedaction.toString(this);
                }
              }

              static class Account {
                @Sensitive String iban;

                @Override
                public String toString() {
                  return A_AccountRedaction.toString(this);
                }
              }
            }
            """)
        .doTest();
  }
}
