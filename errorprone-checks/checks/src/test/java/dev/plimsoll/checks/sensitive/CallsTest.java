package dev.plimsoll.checks.sensitive;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** What methods and functions of the same compilation pass on. */
final class CallsTest {
  private final CompilationTestHelper helper = Customers.helper(getClass());

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
}
