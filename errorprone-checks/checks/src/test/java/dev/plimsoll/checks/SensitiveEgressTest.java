package dev.plimsoll.checks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.ErrorProneOptions;
import dev.plimsoll.checks.sensitive.Customers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SensitiveEgressTest {
  private final CompilationTestHelper helper = Customers.helper(getClass());

  @Test
  void identification() {
    helper
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Sensitive;
            import dev.plimsoll.runtime.redaction.Masks;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;

            class A {
              private static final Logger log = LoggerFactory.getLogger(A.class);

              void harmless(Customer customer, List<Customer> all, Exception failure) {
                log.info("name {}", customer.name());
                log.info("customer {}", customer);
                log.info("customers {}", all);
                log.info("text {}", customer.toString());
                log.info("redacted {}", CustomerRedaction.toString(customer));
                log.info("masked {}", Masks.last4(customer.card()));
                log.info("known {}", customer.email() != null);
                log.info("empty {}", customer.email().isEmpty());
                log.info("length {}", customer.email().length());
                log.info("same {}", customer.email().equals("a"));
                log.info("company {}", customer.email().endsWith("@example.com") ? "own" : "other");
                log.info("phones {}", customer.phones().size());
                log.info("count {}", all.stream().map(Customer::email).count());
                log.error("failed", failure);
                log.info("first {}", all.stream().filter(c -> c.email().equals("a")).findFirst());
                if (customer.email() instanceof String) {
                  throw new IllegalArgumentException("no e-mail for " + customer.name());
                }
              }

              Customer keyed(Map<String, Customer> byEmail, Customer customer, String email) {
                byEmail.put(customer.email(), customer);
                Customer found = byEmail.get(email);
                log.info("found {} of {}", found, byEmail.size());
                return found;
              }

              void overwritten(Customer customer) {
                String text = customer.email();
                text = "masked";
                log.info(text);
              }

              void maskedParameter(@Sensitive String pin) {
                pin = Masks.last4(pin);
                log.info(pin);
              }

              void elsewhere(Customer customer) {
                String unused = customer.email();
                send(customer.email());
                log.info("sent");
              }

              native void send(@Sensitive String to);

              void leaks(Customer customer, @Sensitive String pin) {
                // BUG: Diagnostic contains: `Customer.email`, declared sensitive at Customer.java:7, reaches a log (`Logger.info`); log lines are copied, kept and read by many
                log.info("email {}", customer.email());
                // BUG: Diagnostic contains: mask it with `Masks.last4(...)`
                log.info("card {}", customer.card());
                // BUG: Diagnostic contains: show `CustomerRedaction.toString(customer)` instead, or
                log.info("phones {}", customer.phones());
                // BUG: Diagnostic contains: `leaks(pin)`
                log.info("pin {}", pin);
                // BUG: Diagnostic contains: and 1 more with it
                log.info("both {} {}", customer.email(), customer.card());
                // BUG: Diagnostic contains: an exception's message
                throw new IllegalArgumentException("no customer " + customer.email());
              }

              void path(Customer customer) {
                String mail = customer.email();
                String text = "mail " + mail;
                // BUG: Diagnostic matches: path
                log.info(text);
              }
            }
            """)
        .expectErrorMessage(
            "path",
            message ->
                Stream.of(
                        "read by many:",
                        "Customer.email -> mail    at A.java:75",
                        "mail -> text    at A.java:76",
                        "text -> Logger.info    at A.java:78",
                        "To fix: show `CustomerRedaction.toString(customer)` instead, or mask it with `Masks.emailDomain(...)`. If this value may be shown, say so with `@PolicyWaiver(check = \"SensitiveEgress\", ...)`")
                    .allMatch(message::contains))
        .doTest();
  }

  @Test
  void annotationsOfOthers() {
    CompilationTestHelper.newInstance(SensitiveEgress.class, getClass())
        .setArgs("-XepOpt:Plimsoll:SensitiveAnnotations=Redacted,com.acme.DoNotLog")
        .addSourceLines("a/Redacted.java", "package a; public @interface Redacted {}")
        .addSourceLines("com/acme/DoNotLog.java", "package com.acme; public @interface DoNotLog {}")
        .addSourceLines("b/DoNotLog.java", "package b; public @interface DoNotLog {}")
        .addSourceLines(
            "A.java",
            """
            class A {
              void quiet(@b.DoNotLog String other) {
                System.out.println(other);
              }

              void leaks(@a.Redacted String token, @com.acme.DoNotLog String pin) {
                // BUG: Diagnostic contains: `leaks(token)`, declared sensitive
                System.out.println(token);
                // BUG: Diagnostic contains: `leaks(pin)`, declared sensitive
                System.out.println(pin);
              }
            }
            """)
        .doTest();
  }

  @Test
  void whatMayBeShownWhere() {
    CompilationTestHelper.newInstance(SensitiveEgress.class, getClass())
        .setArgs("-XepOpt:Plimsoll:SensitiveEgress:Allow=personal>console,*>thread-name,health>log")
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Sensitive;

            class A {
              void quiet(@Sensitive String name, @Sensitive(kind = "health") String diagnosis) {
                System.out.println(name);
                java.util.logging.Logger.getLogger("a").info(diagnosis);
              }

              void leaks(@Sensitive String name, @Sensitive(kind = "health") String diagnosis) {
                // BUG: Diagnostic contains: reaches a log
                java.util.logging.Logger.getLogger("a").info(name);
                // BUG: Diagnostic contains: reaches the console
                System.out.println(diagnosis + name);
                // BUG: Diagnostic contains: reaches a log
                twice(name);
              }

              void twice(String text) {
                System.out.println(text);
                java.util.logging.Logger.getLogger("a").info(text);
              }
            }
            """)
        .doTest();
  }

  @Test
  void aChannelThatDoesNotExistIsRefused() {
    ErrorProneFlags flags =
        ErrorProneOptions.processArgs(
                List.of("-XepOpt:Plimsoll:SensitiveEgress:Allow=personal>threads-name"))
            .getFlags();

    assertThatThrownBy(() -> new SensitiveEgress(flags))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "-XepOpt:Plimsoll:SensitiveEgress:Allow has `personal>threads-name`, but there is no such channel; the channels are ")
        .hasMessageContaining("thread-name");
  }

  @Test
  void waivers() {
    helper
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.PolicyWaiver;

            class A {
              @PolicyWaiver(
                  check = "SensitiveEgress",
                  reason = "a console of the operator",
                  owner = "support",
                  until = "2999-01-01")
              void waived(Customer c) {
                System.out.println(c.email());
              }

              @SuppressWarnings("SensitiveEgress") // A console of the operator.
              void suppressed(Customer c) {
                System.out.println(c.email());
              }
            }
            """)
        .doTest();
  }
}
