package dev.plimsoll.checks;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class UndeclaredSensitiveTest {
  private static final String ON = "-XepOpt:Plimsoll:UndeclaredSensitive=true";

  private CompilationTestHelper helper() {
    return CompilationTestHelper.newInstance(UndeclaredSensitive.class, getClass());
  }

  @Test
  void looksAtNothingUnlessAsked() {
    helper()
        .addSourceLines("A.java", "class A { String password; }")
        .expectNoDiagnostics()
        .doTest();
  }

  @Test
  void identification() {
    helper()
        .setArgs(ON)
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Sensitive;
            import java.util.List;
            import java.util.Map;

            class A {
              static final String PASSWORD = "password";
              boolean password;
              int token;
              Object secret;
              A accessToken;
              String nextToken;
              @Sensitive String iban;
              @Sensitive String phone;
              Map<String, Integer> emails;

              void quiet(String password) {
                String cvv = password;
              }

              enum Field {
                PASSWORD
              }

              @Sensitive
              static class Whole {
                String pin;
              }

              static class Child extends A {
                String getIban() {
                  return iban;
                }
              }

              @interface Login {
                String password() default "";
              }

              interface Encoder {
                String encodePassword();

                String resetPassword(String password);

                @Sensitive
                String password();
              }

              record Card(@Sensitive String number, @Sensitive String cvv) {}
            }
            """)
        .addSourceLines(
            "B.java",
            """
            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;

            class B {
              // BUG: Diagnostic contains: `B.password` is called like credential data
              char[] password;
              // BUG: Diagnostic contains: declare it `@Sensitive(kind = SensitiveKind.CREDENTIAL)`
              int pin;
              // BUG: Diagnostic contains: `B.salary` is called like financial data
              BigDecimal salary;
              // BUG: Diagnostic contains: declare it `@Sensitive`.
              LocalDate dateOfBirth;
              // BUG: Diagnostic contains: `B.emails`
              List<String> emails;
              // BUG: Diagnostic contains: `B.tokens`
              Map<Long, Optional<String>> tokens;
              // BUG: Diagnostic contains: `B.accessToken2`
              static String[] accessToken2;

              // BUG: Diagnostic contains: `Card.cvv`
              record Card(String cvv) {}

              interface Login {
                // BUG: Diagnostic contains: `Login.getPassword`
                String getPassword();
              }
            }
            """)
        .doTest();
  }

  @Test
  void replacement() {
    BugCheckerRefactoringTestHelper.newInstance(UndeclaredSensitive.class, getClass())
        .setArgs(ON)
        .addInputLines(
            "A.java",
            """
            class A {
              private String password;

              record Person(String id, String email) {}
            }
            """)
        .addOutputLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Sensitive;
            import dev.plimsoll.annotations.SensitiveKind;

            class A {
              @Sensitive(kind = SensitiveKind.CREDENTIAL)
              private String password;

              record Person(String id, @Sensitive String email) {}
            }
            """)
        .doTest(BugCheckerRefactoringTestHelper.TestMode.AST_MATCH);
  }
}
