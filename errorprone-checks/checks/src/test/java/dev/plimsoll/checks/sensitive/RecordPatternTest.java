package dev.plimsoll.checks.sensitive;

import com.google.errorprone.CompilationTestHelper;
import dev.plimsoll.checks.SensitiveEgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Syntax that came after the oldest JDK. */
@EnabledForJreRange(min = JRE.JAVA_21)
final class RecordPatternTest {
  @Test
  void takesComponentsApart() {
    CompilationTestHelper.newInstance(SensitiveEgress.class, getClass())
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Sensitive;

            class A {
              sealed interface Party permits Person, Company {}

              record Person(String name, @Sensitive String email) implements Party {
                @Override
                public String toString() {
                  return "Person";
                }
              }

              record Company(String name) implements Party {}

              record Pair(Party first, Person second) {
                @Override
                public String toString() {
                  return "Pair";
                }
              }

              void patterns(Object any, Party party) {
                if (any instanceof Person(String name, var email)) {
                  System.out.println(name);
                  // BUG: Diagnostic contains: `Person.email`
                  System.out.println(email);
                }
                if (any instanceof Pair(Party p, Person(var name, String email)) && name != null) {
                  System.out.println(p);
                  // BUG: Diagnostic contains: `Person.email`
                  System.out.println(email);
                }
                switch (party) {
                  // BUG: Diagnostic contains: `Person.email`
                  case Person(String n, String e) when n != null -> System.out.println(e);
                  case Person p -> System.out.println(p.name());
                  case Company(String n) -> System.out.println(n);
                }
                String text =
                    switch (party) {
                      case Person(String n, String e) -> "person " + e;
                      case Company c -> c.name();
                    };
                // BUG: Diagnostic contains: Person.email -> text
                System.out.println(text);
              }
            }
            """)
        .doTest();
  }

  @Test
  void componentsThatSayNothing() {
    CompilationTestHelper.newInstance(SensitiveEgress.class, getClass())
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Sensitive;

            class A {
              record Pair(String first, Object second) {}

              void patterns(@Sensitive String pin) {
                Object any = new Pair("a", pin);
                if (any instanceof Pair(String first, Object second)) {
                  System.out.println(first);
                  // BUG: Diagnostic contains: `patterns(pin)`
                  System.out.println(second);
                }
                Object nested = new Pair(pin, new Pair("a", pin));
                if (nested instanceof Pair(var outer, Pair(var inner, var last))) {
                  System.out.println(inner);
                  // BUG: Diagnostic contains: `patterns(pin)`
                  System.out.println(outer);
                  // BUG: Diagnostic contains: `patterns(pin)`
                  System.out.println(last);
                }
                String text =
                    switch (any) {
                      case Pair(String one, var other) when one.isEmpty() -> "" + other;
                      case Pair(String one, var other) -> one;
                      default -> "none";
                    };
                // BUG: Diagnostic contains: `patterns(pin)`
                System.out.println(text);
              }
            }
            """)
        .doTest();
  }
}
