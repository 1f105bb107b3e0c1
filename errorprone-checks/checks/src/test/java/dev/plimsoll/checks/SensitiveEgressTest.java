package dev.plimsoll.checks;

import com.google.errorprone.CompilationTestHelper;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SensitiveEgressTest {
  private final CompilationTestHelper helper =
      CompilationTestHelper.newInstance(SensitiveEgress.class, getClass())
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
              "Customer.java",
              """
              import dev.plimsoll.annotations.Mask;
              import dev.plimsoll.annotations.Sensitive;
              import java.util.List;

              record Customer(
                  String name,
                  @Sensitive(mask = Mask.EMAIL_DOMAIN) String email,
                  @Sensitive(mask = Mask.LAST_4) String card,
                  @Sensitive List<String> phones) {
                @Override
                public String toString() {
                  return CustomerRedaction.toString(this);
                }
              }
              """)
          .addSourceLines(
              "CustomerRedaction.java",
              """
              final class CustomerRedaction {
                static String toString(Customer value) {
                  return "";
                }
              }
              """);

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
  void controlFlow() {
    helper
        .addSourceLines(
            "A.java",
            """
            import java.util.List;
            import java.util.function.Supplier;
            import java.util.logging.Logger;

            class A {
              private static final Logger log = Logger.getLogger("a");

              void branches(Customer c, boolean known) {
                String text = "none";
                if (known) {
                  text = c.email();
                }
                // BUG: Diagnostic contains: Customer.email -> text
                log.info(text);
                text = known ? c.card() : "none";
                // BUG: Diagnostic contains: Customer.card -> text
                log.info(text);
              }

              void eachBranchCleans(Customer c, boolean known) {
                String text = c.email();
                if (known) {
                  text = "known";
                } else {
                  text = "unknown";
                }
                log.info(text);
              }

              void returnsEarly(Customer c, boolean known) {
                String text = "none";
                if (known) {
                  text = c.email();
                  return;
                }
                log.info(text);
              }

              void loops(List<Customer> all) {
                String last = "";
                for (Customer c : all) {
                  // BUG: Diagnostic contains: Customer.email -> last
                  log.info(last);
                  last = c.email();
                }
                for (String phone : all.get(0).phones()) {
                  // BUG: Diagnostic contains: Customer.phones -> phone
                  log.info(phone);
                }
                String joined = "";
                for (int i = 0; i < 3; i++) {
                  joined += all.get(i).card();
                }
                // BUG: Diagnostic contains: Customer.card -> joined
                log.info(joined);
              }

              void broken(Customer c) {
                String text = "";
                while (true) {
                  text = c.email();
                  if (text.isEmpty()) {
                    break;
                  }
                  text = "";
                }
                // BUG: Diagnostic contains: Customer.email -> text
                log.info(text);
              }

              void outer(Customer c) {
                String text = "";
                rows:
                for (int i = 0; i < 3; i++) {
                  for (int j = 0; j < 3; j++) {
                    text = c.email();
                    if (j == i) {
                      continue rows;
                    }
                    text = "";
                  }
                }
                // BUG: Diagnostic contains: Customer.email -> text
                log.info(text);
              }

              void switches(Customer c, int kind) {
                String old = "";
                switch (kind) {
                  case 0:
                    old = c.email();
                  case 1:
                    // BUG: Diagnostic contains: Customer.email -> old
                    log.info(old);
                    break;
                  case 2:
                    log.info(old);
                    break;
                  default:
                    log.info(old);
                }
                String arrow =
                    switch (kind) {
                      case 0 -> "none";
                      case 1 -> c.card();
                      default -> {
                        String own = c.name();
                        yield own;
                      }
                    };
                // BUG: Diagnostic contains: Customer.card -> arrow
                log.info(arrow);
                switch (kind) {
                  // BUG: Diagnostic contains: `Customer.email`
                  case 0 -> log.info(c.email());
                  default -> log.info("none");
                }
              }

              void tries(Customer c) {
                String text = "";
                try {
                  text = c.email();
                  text = text.trim();
                  text = "";
                } catch (RuntimeException e) {
                  // BUG: Diagnostic contains: Customer.email -> text
                  log.info(text);
                  return;
                } finally {
                  // BUG: Diagnostic contains: Customer.email -> text
                  log.info(text);
                }
                log.info(text);
              }

              void captured(Customer c) {
                String mail = c.email();
                // BUG: Diagnostic contains: Customer.email -> mail
                Runnable block = () -> { log.info(mail); };
                // BUG: Diagnostic contains: Customer.email -> mail
                Runnable expression = () -> log.info(mail);
                Supplier<String> supplier = () -> "mail " + mail;
                // BUG: Diagnostic contains: mail -> supplier
                log.info(supplier);
                // BUG: Diagnostic contains: mail -> supplier
                log.info(supplier.get());
                new Object() {
                  void run() {
                    // BUG: Diagnostic contains: Customer.email -> mail
                    log.info(mail);
                  }
                }.run();
                class Local {
                  void run() {
                    // BUG: Diagnostic contains: Customer.email -> mail
                    log.info(mail);
                  }
                }
              }

              void patterns(Customer c, Object any) {
                Object mail = c.email();
                if (mail instanceof String text) {
                  // BUG: Diagnostic contains: `Customer.email`
                  log.info(text);
                }
                if (any instanceof Customer found) {
                  log.info(found.name());
                  // BUG: Diagnostic contains: `Customer.email`
                  log.info(found.email());
                }
              }

              void asserts(Customer c) {
                assert c != null : c;
                // BUG: Diagnostic contains: an exception's message (`assert`)
                assert c.name() != null : "no name for " + c.email();
              }
            }
            """)
        .doTest();
  }

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
        .setArgs(
            "-XepOpt:Plimsoll:SensitiveEgress:Allow=personal>console,*>threads-name,health>log")
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
              }
            }
            """)
        .doTest();
  }

  @Test
  void summaries() {
    helper
        .addSourceLines(
            "Audit.java",
            """
            class Audit {
              static void write(String text) {
                System.out.println(text);
              }

              static String describe(Customer c) {
                return "customer " + c.email();
              }

              static String second(String first, String second) {
                return second;
              }

              static String recursive(String text, int depth) {
                return depth == 0 ? text : recursive(text + ".", depth - 1);
              }

              static void all(String... texts) {
                for (String text : texts) {
                  write(text);
                }
              }
            }
            """)
        .addSourceLines(
            "A.java",
            """
            class A {
              static class Declined extends RuntimeException {
                Declined(String card) {
                  super("declined");
                }
              }

              static class Refused extends RuntimeException {
                Refused(String card) {
                  super("refused " + card);
                }
              }

              void calls(Customer c) {
                Audit.write(c.name());
                System.out.println(Audit.second(c.email(), c.name()));
                // BUG: Diagnostic contains: Audit.write -> PrintStream.println    at Audit.java:3
                Audit.write(c.email());
                // BUG: Diagnostic contains: `Customer.email`
                Audit.all(c.name(), c.email());
                // BUG: Diagnostic contains: Customer.email -> Audit.describe
                System.out.println(Audit.describe(c));
                // BUG: Diagnostic contains: Customer.email -> Audit.second
                System.out.println(Audit.second(c.name(), c.email()));
                // BUG: Diagnostic contains: `Customer.email`
                System.out.println(Audit.recursive(c.email(), 3));
              }

              void exceptions(Customer c) {
                if (c.card() == null) {
                  throw new Declined(c.card());
                }
                // BUG: Diagnostic contains: an exception's message
                throw new Refused(c.card());
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

  @Test
  void functions() {
    helper
        .addSourceLines(
            "A.java",
            """
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import java.util.function.Function;
            import java.util.logging.Logger;
            import java.util.stream.Collectors;
            import java.util.stream.Stream;

            class A {
              private static final Logger log = Logger.getLogger("a");

              void streams(List<Customer> all) {
                log.info(all.stream().map(Customer::name).collect(Collectors.joining()));
                log.info(all.stream().map(c -> c.name()).toList().toString());
                log.info("" + all.stream().collect(Collectors.groupingBy(Customer::name)));
                // BUG: Diagnostic contains: `Customer.email`
                log.info(all.stream().map(Customer::email).collect(Collectors.joining()));
                // BUG: Diagnostic contains: `Customer.email`
                log.info(all.stream().map(c -> c.email()).map(String::trim).toList().toString());
                // BUG: Diagnostic contains: `Customer.email`
                log.info("" + all.stream().collect(Collectors.mapping(Customer::email, Collectors.toList())));
                // BUG: Diagnostic contains: `Customer.email`
                log.info("" + all.stream().map(c -> { String m = c.email(); return m; }).toList());
                // BUG: Diagnostic contains: `Customer.phones`
                log.info("" + all.stream().flatMap(c -> c.phones().stream()).toList());
                // BUG: Diagnostic contains: `Customer.email`
                all.stream().map(Customer::email).forEach(log::info);
                // BUG: Diagnostic contains: `Customer.email`
                all.stream().map(Customer::email).forEach(System.out::println);
                all.forEach(
                    c ->
                        // BUG: Diagnostic contains: `Customer.email`
                        log.info(c.email()));
                all.stream().map(Customer::email).forEach(
                    mail ->
                        // BUG: Diagnostic contains: `Customer.email`
                        log.info(mail));
                all.forEach(System.out::println);
              }

              void optionals(Optional<Customer> found, Customer c) {
                log.info(found.map(Customer::name).orElse("none"));
                // BUG: Diagnostic contains: `Customer.email`
                log.info(found.map(Customer::email).orElse("none"));
                // BUG: Diagnostic contains: `Customer.email`
                log.info(Optional.of("").orElseGet(() -> c.email()));
                // BUG: Diagnostic contains: `Customer.email`
                log.info(Optional.of("").orElse(c.email()));
              }

              void collections(Customer c, Map<String, List<String>> index) {
                List<String> mails = new ArrayList<>();
                log.info("" + mails);
                mails.add(c.email());
                // BUG: Diagnostic contains: Customer.email -> mails
                log.info("" + mails);
                index.computeIfAbsent("a", key -> new ArrayList<>()).add(c.card());
                // BUG: Diagnostic contains: Customer.card -> index
                log.info("" + index);
                String[] texts = {c.name(), c.email()};
                // BUG: Diagnostic contains: Customer.email -> texts
                log.info(texts[0]);
                String[] other = new String[1];
                other[0] = c.email();
                // BUG: Diagnostic contains: Customer.email -> other
                log.info(String.join(",", other));
                log.info("" + other.length);
              }

              void builders(Customer c) {
                StringBuilder text = new StringBuilder();
                text.append("mail").append('=').append(c.email());
                // BUG: Diagnostic contains: Customer.email -> text
                log.info(text.toString());
                // BUG: Diagnostic contains: Customer.email -> text
                log.info("length " + text);
                log.info("length " + text.length());
              }

              void functions(Customer c, Function<String, String> any) {
                Function<Customer, String> mail = Customer::email;
                // BUG: Diagnostic contains: Customer.email -> mail
                log.info(mail.apply(c));
                Object[] nothing = Stream.of(c.name()).toArray(String[]::new);
                log.info("" + nothing.length);
              }
            }
            """)
        .doTest();
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
