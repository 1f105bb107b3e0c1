package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One small type for each generator, from the annotation to the running code. */
final class EndToEndTest {
  @Test
  void aRecordShowsItselfMasked() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            public record Customer(
                String name,
                @Sensitive(mask = Mask.EMAIL_DOMAIN) String email,
                @Sensitive(kind = SensitiveKind.FINANCIAL, mask = Mask.LAST_4) String iban,
                @Sensitive int pin,
                @Sensitive(mask = Mask.OMIT) String note) {
              @Override public String toString() {
                return CustomerRedaction.toString(this);
              }
              static String run() {
                return new Customer("Ann", "ann@example.com", "DE02120300000000202051", 1234, "x")
                    .toString();
              }
            }
            """);

    assertThat(compiled.call("com.acme.Customer", "run"))
        .isEqualTo("Customer[name=Ann, email=***@example.com, iban=***2051, pin=***]");
    assertThat(compiled.facts("sensitive", "com.acme.Customer"))
        .containsExactly(
            "#plimsoll sensitive 1",
            "com.acme.Customer\temail\tcomponent\tpersonal\tEMAIL_DOMAIN\t\tcom/acme/Customer.java:4\t",
            "com.acme.Customer\tiban\tcomponent\tfinancial\tLAST_4\t\tcom/acme/Customer.java:5\t",
            "com.acme.Customer\tnote\tcomponent\tpersonal\tOMIT\t\tcom/acme/Customer.java:7\t",
            "com.acme.Customer\tpin\tcomponent\tpersonal\tFULL\t\tcom/acme/Customer.java:6\t");
  }

  @Test
  void aWatchedCallIsASpanAndThreeFamilies() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            public interface Payments {
              enum Currency { EUR, USD }

              @Traced
              @RedMetric(value = "payments.charge", buckets = {0.1, 1})
              String charge(@MetricTag Currency currency, @SpanAttribute("order.id") long order)
                  throws java.io.IOException;

              static Payments of(Telemetry telemetry) {
                return InstrumentedPayments.wrap((currency, order) -> currency + "-" + order, telemetry);
              }
              static void run(Telemetry telemetry) throws java.io.IOException {
                of(telemetry).charge(Currency.EUR, 7);
              }
            }
            """);
    Watched watched = new Watched();

    compiled.call("com.acme.Payments", "run", watched.telemetry());

    assertThat(watched.scrape())
        .contains("payments_charge_requests_total{currency=\"EUR\",status=\"success\"} 1.0")
        .contains("payments_charge_requests_total{currency=\"USD\",status=\"success\"} 0.0")
        .contains(
            "payments_charge_errors_total{currency=\"EUR\",error_type=\"java.io.IOException\"} 0.0")
        .contains("payments_charge_request_duration_seconds_bucket{currency=\"EUR\",le=\"1.0\"} 1");
    assertThat(watched.span().getName()).isEqualTo("Payments.charge");
    assertThat(watched.attributes())
        .containsEntry("order.id", 7L)
        .containsEntry("code.function.name", "com.acme.Payments.charge")
        .containsEntry("code.file.path", "com/acme/Payments.java")
        .containsEntry("code.line.number", 7L);
  }

  @Test
  void whatTheServiceNeedsIsInOneRegistry() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme.shop;
            public class Database {
              @HealthDependency(name = "database")
              public boolean ping() { return true; }
            }
            """,
            """
            package com.acme.shop.mail;
            public class Mail {
              @HealthDependency(name = "mail", critical = false, timeout = "500ms", interval = "1m")
              public static void ping() {}

              static HealthReport run() {
                try (HealthRegistry registry =
                    com.acme.shop.ShopHealthRegistry.of(new com.acme.shop.Database())) {
                  return registry.report();
                }
              }
            }
            """);

    assertThat(compiled.call("com.acme.shop.mail.Mail", "run").toString())
        .contains("database", "mail");
    assertThat(compiled.facts("health", "com.acme.shop.mail.Mail"))
        .containsExactly(
            "#plimsoll health 1",
            "mail\tfalse\t500\t60000\tcom.acme.shop.mail.Mail#ping()\tcom/acme/shop/mail/Mail.java:4");
  }
}
