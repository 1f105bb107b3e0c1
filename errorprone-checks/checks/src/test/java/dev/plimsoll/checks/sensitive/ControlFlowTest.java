package dev.plimsoll.checks.sensitive;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** What a variable holds where statements branch, loop and meet. */
final class ControlFlowTest {
  private final CompilationTestHelper helper = Customers.helper(getClass());

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
                  if (text.length() > 9) {
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
}
