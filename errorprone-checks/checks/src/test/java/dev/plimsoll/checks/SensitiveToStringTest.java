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
