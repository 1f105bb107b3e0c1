package dev.plimsoll.checks.sensitive;

import com.google.errorprone.CompilationTestHelper;
import dev.plimsoll.checks.SensitiveEgress;
import dev.plimsoll.checks.SensitiveToString;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another module declares is read from its class files. */
final class ClassFileTest {
  @Test
  void declarationsOfAnotherModule() {
    CompilationTestHelper.newInstance(SensitiveEgress.class, getClass())
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.checks.sensitive.library.Iban;
            import dev.plimsoll.checks.sensitive.library.Payee;

            abstract class A extends Payee.Account implements Payee.Directory {
              A() {
                super("");
              }

              void print(Payee payee, Payee.Account account, @Iban String iban) {
                System.out.println(payee.name());
                System.out.println(account);
                System.out.println(account.describe());
                tell(iban);
                // BUG: Diagnostic contains: `Payee.iban`, declared sensitive, reaches the console (`PrintStream.println`); in production the console is a log. To fix: show `PayeeRedaction.toString(payee)` instead, or mask it with `Masks.last4(...)`
                System.out.println(payee.iban());
                // BUG: Diagnostic contains: `Payee.iban`
                System.out.println(payee);
                // BUG: Diagnostic contains: `Account.email`
                System.out.println(account.getEmail());
                // BUG: Diagnostic contains: `Account.email`
                System.out.println(email);
                // BUG: Diagnostic contains: `Directory.emailOf`
                System.out.println(emailOf("Ada"));
                // BUG: Diagnostic contains: `print(iban)`
                System.out.println(iban);
              }

              @Override
              public String emailOf(String name) {
                return name + "@example.com";
              }

              @Override
              public void tell(String secret) {
                // BUG: Diagnostic contains: `tell(secret)`
                System.out.println(secret);
              }
            }
            """)
        .doTest();
  }

  @Test
  void annotationsThatCarryAnAnnotation() {
    CompilationTestHelper.newInstance(SensitiveEgress.class, getClass())
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.checks.sensitive.library.AccountNumber;

            class A {
              @AccountNumber private String number;

              void print() {
                // BUG: Diagnostic contains: `A.number`
                System.out.println(number);
              }
            }
            """)
        .doTest();
  }

  @Test
  void inheritedMembers() {
    CompilationTestHelper.newInstance(SensitiveToString.class, getClass())
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.checks.sensitive.library.Payee;

            class A extends Payee.Account {
              A() {
                super("");
              }
            }

            class B extends Payee.Account {
              B() {
                super("");
              }

              @Override
              // BUG: Diagnostic contains: `B.toString` shows `Account.email`; whoever logs a `B` logs that value. To fix: let `toString` return `BRedaction.toString(this)`
              public String toString() {
                return "B" + getEmail();
              }
            }
            """)
        .doTest();
  }

  @Test
  void rowsOfTheUser(@TempDir Path folder) throws Exception {
    Path rows =
        Files.writeString(
            folder.resolve("rows.tsv"),
            """
        sink\tChat\tpost\t*\ta chat\tit is read by the whole company
        flow\tTexts\tshorten\t0>result
        sanitizer\tTexts\thash
        """);
    CompilationTestHelper.newInstance(SensitiveEgress.class, getClass())
        .setArgs("-XepOpt:Plimsoll:Models=" + rows)
        .addSourceLines(
            "Chat.java",
            """
            interface Chat {
              void post(String text);
            }
            """)
        .addSourceLines(
            "Texts.java",
            """
            interface Texts {
              String shorten(String text);

              String hash(String text);
            }
            """)
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.checks.sensitive.library.Iban;

            class A {
              void print(Chat chat, Texts texts, @Iban String iban) {
                chat.post(texts.hash(iban));
                // BUG: Diagnostic contains: reaches a chat (`Chat.post`); it is read by the whole company
                chat.post(texts.shorten(iban));
              }
            }
            """)
        .doTest();
  }
}
