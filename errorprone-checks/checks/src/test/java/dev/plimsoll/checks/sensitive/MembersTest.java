package dev.plimsoll.checks.sensitive;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** Fields, accessors, what overrides them, and the texts of objects. */
final class MembersTest {
  private final CompilationTestHelper helper = Customers.helper(getClass());

  @Test
  void members() {
    helper
        .addSourceLines(
            "Account.java",
            """
            import dev.plimsoll.annotations.Sensitive;

            class Account {
              @Sensitive protected String iban;
              private String cached;
              private String plain;
              static String last;

              Account(String iban) {
                this.iban = iban;
              }

              String getIban() {
                return iban;
              }

              String getMasked() {
                return "***" + iban.length();
              }

              void cache() {
                cached = "iban " + iban;
                plain = "iban";
                last = iban;
              }

              void print(Account other) {
                System.out.println(plain);
                System.out.println(getMasked());
                // BUG: Diagnostic contains: `Account.iban`
                System.out.println(iban);
                // BUG: Diagnostic contains: `Account.iban`
                System.out.println(this.iban);
                // BUG: Diagnostic contains: `Account.iban`
                System.out.println(other.iban);
                // BUG: Diagnostic contains: Account.iban -> Account.getIban
                System.out.println(other.getIban());
                // BUG: Diagnostic contains: Account.iban -> cached
                System.out.println(cached);
                // BUG: Diagnostic contains: Account.iban -> last
                System.out.println(last);
              }
            }

            class Savings extends Account {
              Savings() {
                super("");
              }

              void print() {
                // BUG: Diagnostic contains: `Account.iban`
                System.out.println(iban);
                // BUG: Diagnostic contains: `Account.iban`
                System.out.println(getIban());
              }
            }

            interface Party {
              @Sensitive
              String getEmail();

              void tell(@Sensitive String secret);
            }

            class Person implements Party {
              private String email;

              @Override
              public String getEmail() {
                return email;
              }

              @Override
              public void tell(String secret) {
                // BUG: Diagnostic contains: `tell(secret)`
                System.out.println(secret);
              }

              void print() {
                // BUG: Diagnostic contains: `Party.email`
                System.out.println(getEmail());
              }
            }
            """)
        .doTest();
  }

  @Test
  void fieldsThatLeaveWithTheirObject() {
    helper
        .addSourceLines(
            "Login.java",
            """
            class Login extends jdk.jfr.Event {
              String user;
              boolean ok;

              static void quiet(Customer c, Login login) {
                login.user = "someone";
                login.ok = c.email().isEmpty();
              }

              static void leaks(Customer c, Login login) {
                // BUG: Diagnostic contains: reaches a recording of the JVM (`Login.user`)
                login.user = c.email();
                // BUG: Diagnostic contains: reaches a recording of the JVM (`Login.user`)
                new Login().put(c.email());
              }

              void put(String user) {
                this.user = user;
              }
            }
            """)
        .doTest();
  }

  @Test
  void texts() {
    helper
        .addSourceLines(
            "Contact.java",
            """
            import dev.plimsoll.annotations.Sensitive;

            record Contact(String name, @Sensitive String email) {}
            """)
        .addSourceLines(
            "Secret.java",
            """
            import dev.plimsoll.annotations.Sensitive;

            @Sensitive
            record Secret(String value) {}
            """)
        .addSourceLines(
            "A.java",
            """
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;

            class A {
              record Pair(String first, String second) {}

              record Masked(String email) {
                @Override
                public String toString() {
                  return "Masked";
                }
              }

              void print(Contact c, Secret secret, List<? extends Contact> all, Map<String, List<Contact>> groups) {
                System.out.println(c.name());
                System.out.println(c.hashCode());
                System.out.println(new Masked(c.email()));
                // BUG: Diagnostic contains: `Contact.email`
                System.out.println(c);
                // BUG: Diagnostic contains: `Contact.email`
                System.out.println("contact " + c);
                // BUG: Diagnostic contains: `Contact.email`
                System.out.println(c.toString());
                // BUG: Diagnostic contains: `Contact.email`
                System.out.println(all);
                // BUG: Diagnostic contains: `Contact.email`
                System.out.println(groups);
                // BUG: Diagnostic contains: `Contact.email`
                System.out.println(Optional.of(c));
                // BUG: Diagnostic contains: `Contact.email`
                System.out.println(new Pair(c.name(), c.email()));
                // BUG: Diagnostic contains: `Secret.value`
                System.out.println(secret);
                // BUG: Diagnostic contains: `Secret.value`
                System.out.println(secret.value());
              }

              <T extends Contact> void generic(T c) {
                // BUG: Diagnostic contains: `Contact.email`
                System.out.println(c);
                // BUG: Diagnostic contains: `Contact.email`
                System.out.println(c.email());
              }
            }
            """)
        .doTest();
  }
}
