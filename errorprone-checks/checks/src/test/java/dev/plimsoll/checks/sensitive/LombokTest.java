package dev.plimsoll.checks.sensitive;

import com.google.errorprone.CompilationTestHelper;
import dev.plimsoll.checks.SensitiveEgress;
import dev.plimsoll.checks.SensitiveToString;
import org.junit.jupiter.api.Test;

/** What Lombok generates is known by its annotations; Lombok itself need not be there. */
final class LombokTest {
  private static CompilationTestHelper helper(
      Class<? extends com.google.errorprone.bugpatterns.BugChecker> check) {
    return CompilationTestHelper.newInstance(check, LombokTest.class)
        .addSourceLines("lombok/Data.java", "package lombok; public @interface Data {}")
        .addSourceLines("lombok/Value.java", "package lombok; public @interface Value {}")
        .addSourceLines("lombok/Getter.java", "package lombok; public @interface Getter {}")
        .addSourceLines(
            "lombok/ToString.java",
            """
            package lombok;

            public @interface ToString {
              String[] of() default {};
              String[] exclude() default {};
              boolean onlyExplicitlyIncluded() default false;
              boolean callSuper() default false;

              @interface Exclude {}

              @interface Include {}
            }
            """);
  }

  @Test
  void texts() {
    helper(SensitiveToString.class)
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Sensitive;
            import lombok.Data;
            import lombok.Getter;
            import lombok.ToString;
            import lombok.Value;

            class A {
              @Getter
              static class NoText {
                @Sensitive String email;
              }

              @Data
              static class ByHand {
                @Sensitive String email;

                @Override
                public String toString() {
                  return "ByHand";
                }
              }

              @ToString(exclude = {"email"})
              static class Excluded {
                @Sensitive String email;
                String name;
              }

              @ToString(of = "name")
              static class Named {
                @Sensitive String email;
                String name;
              }

              @Data
              @ToString(onlyExplicitlyIncluded = true)
              static class Explicit {
                @Sensitive String email;
                @ToString.Include String name;
              }

              @Value
              static class Marked {
                @ToString.Exclude @Sensitive String email;
                static @Sensitive String last;
              }

              @Data
              static class Own extends Leaking {
                String name;
              }

              @Data
              // BUG: Diagnostic contains: the text that Lombok gives `Leaking` shows every field, the sensitive `Leaking.email` too
              static class Leaking {
                @Sensitive String email;
              }

              @Value
              // BUG: Diagnostic contains: `Immutable.email`
              static class Immutable {
                @Sensitive String email;
              }

              @ToString
              // BUG: Diagnostic contains: `Plain.email`
              static class Plain {
                @Sensitive String email;
              }

              @Data
              // BUG: Diagnostic contains: `BelowByHand.card`
              static class BelowByHand extends ByHand {
                @Sensitive String card;
              }

              @ToString(callSuper = true)
              // BUG: Diagnostic contains: `Leaking.email`
              static class Super extends Leaking {
                String name;
              }

              @ToString(onlyExplicitlyIncluded = true)
              // BUG: Diagnostic contains: `Included.email`
              static class Included {
                @ToString.Include @Sensitive String email;
              }

              @ToString(onlyExplicitlyIncluded = true)
              // BUG: Diagnostic contains: `Method.email`
              static class Method {
                @Sensitive String email;

                @ToString.Include
                String shown() {
                  return "mail " + email;
                }
              }

              static class Inheriting extends Leaking {}
            }
            """)
        .doTest();
  }

  @Test
  void objectsThatAreShown() {
    helper(SensitiveEgress.class)
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Sensitive;
            import lombok.Data;
            import lombok.ToString;

            class A {
              @Data
              static class Letter {
                final String subject;
                @ToString.Exclude final String to;

                Letter(String subject, String to) {
                  this.subject = subject;
                  this.to = to;
                }
              }

              @Data
              static class Person {
                @Sensitive String email;
              }

              static class Employee extends Person {}

              void print(Employee employee, @Sensitive String pin) {
                System.out.println(new Letter("a", pin));
                // BUG: Diagnostic contains: `print(pin)`
                System.out.println(new Letter(pin, "a"));
                // BUG: Diagnostic contains: `Person.email`
                System.out.println(employee);
              }
            }
            """)
        .doTest();
  }
}
