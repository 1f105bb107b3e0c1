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
}
