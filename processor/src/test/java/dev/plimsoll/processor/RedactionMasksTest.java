package dev.plimsoll.processor;

import static dev.plimsoll.processor.Compiled.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What each mask leaves of a value, run on real values. */
final class RedactionMasksTest {
  @Test
  void masksOnEveryKindOfValue() {
    assertThat(
            run(
                """
                package com.acme;
                record Masked(
                    @Sensitive String full, @Sensitive byte[] bytes, @Sensitive long number, @Sensitive Integer boxed,
                    @Sensitive(mask = Mask.LAST_4) String last, @Sensitive(mask = Mask.LAST_4) long account, @Sensitive(mask = Mask.LAST_4) Integer little,
                    @Sensitive(mask = Mask.LAST_4) StringBuilder builder,
                    @Sensitive(mask = Mask.EMAIL_DOMAIN) CharSequence mail, @Sensitive(mask = Mask.EMAIL_DOMAIN) String noMail,
                    @Sensitive(mask = Mask.OMIT) int omitted, @Sensitive String nothing, @Sensitive Optional<String> some) {}
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    return MaskedRedaction.toString(new Masked("secret", new byte[1], 1, 2, "DE02120300000000202051", 12345678901L, 12,
                        new StringBuilder("abcdefghijkl"), "ann@example.com", "nobody", 3, null, Optional.of("x"))) + MaskedRedaction.toString(null);
                  }
                }
                """))
        .isEqualTo(
            "Masked[full=***, bytes=***, number=***, boxed=***, last=***2051, account=***8901, little=***,"
                + " builder=***ijkl, mail=***@example.com, noMail=***, nothing=null, some=***]null");
  }

  @Test
  void masksThatKeepWhatManyShare() {
    assertThat(
            run(
                """
                package com.acme;
                record Patient(
                    @Sensitive(mask = Mask.BUCKET) int age, @Sensitive(mask = Mask.BUCKET, bucket = 1000) java.math.BigDecimal income,
                    @Sensitive(mask = Mask.BUCKET) Integer none, @Sensitive(mask = Mask.YEAR) java.time.LocalDate born,
                    @Sensitive(mask = Mask.MONTH) Date admitted, @Sensitive(mask = Mask.MONTH) java.time.Instant left) {}
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    return PatientRedaction.toString(new Patient(37, new java.math.BigDecimal("41999.99"), null,
                        java.time.LocalDate.of(1984, 5, 6), new Date(0), null));
                  }
                }
                """))
        .isEqualTo(
            "Patient[age=30..39, income=41000..41999, none=null, born=1984, admitted=1970-01,"
                + " left=null]");
  }

  @Test
  void keyedHashesAreComparableWithinAScope() {
    String source =
        """
        package com.acme;
        class Run {
          record Order(@Customer String customer, @Sensitive(mask = Mask.HMAC) String note) {}
          record Visit(@Customer String visitor, @Sensitive(mask = Mask.HMAC) UUID note) {}
          static Object run() {
            dev.plimsoll.runtime.redaction.HmacKey.use("k1", new byte[32]);
            try {
              return Run_OrderRedaction.toString(new Order("ann", "ann")) + Run_VisitRedaction.toString(new Visit("ann", null));
            } finally {
              dev.plimsoll.runtime.redaction.HmacKey.forget();
            }
          }
        }
        """;
    String term =
        """
        package com.acme;
        @Sensitive(mask = Mask.HMAC, scope = "customer") @interface Customer {}
        """;

    assertThat((String) run(source, term))
        .matches(
            "Order\\[customer=(hmac:k1:[\\w-]{22}), note=(?!\\1)hmac:k1:[\\w-]{22}\\]"
                + "Visit\\[visitor=\\1, note=null\\]");
  }

  @Test
  void annotationsOfOthersCountWhereAnOptionNamesThem() {
    String[] sources = {
      """
      package com.acme;
      class Run {
        interface Api { @Redacted void send(); }
        record Login(@Redacted String token, @com.acme.other.DoNotLog String pin, @Redacted @Sensitive(mask = Mask.LAST_4) String card, String user) {}
        static Object run() { return Run_LoginRedaction.toString(new Login("t", "1", "4111111111111111", "ann")); }
      }
      """,
      "package com.acme; @interface Redacted {}",
      "package com.acme.other; public @interface DoNotLog {}"
    };

    Compiled compiled =
        Compiled.cleanlyWith(
            List.of("-Aplimsoll.sensitiveAnnotations=Redacted, com.acme.other.DoNotLog"), sources);

    assertThat(compiled.call("com.acme.Run", "run"))
        .isEqualTo("Login[token=***, pin=***, card=***1111, user=ann]");
    assertThat(run(sources)).isEqualTo("Login[token=t, pin=1, card=***1111, user=ann]");
  }

  @Test
  void redactorsOfTheirOwn() {
    assertThat(
            run(
                """
                package com.acme;
                record Account<T>(@Sensitive(redactor = Half.class) String iban, @Sensitive(redactor = Half.class) String other,
                    @Sensitive(redactor = Size.class) List<T> items, @Sensitive(redactor = Broken.class) int n, @Sensitive(redactor = Half.class) String none) {}
                """,
                """
                package com.acme;
                public class Half implements Redactor<CharSequence> {
                  @Override public String redact(CharSequence s) { return s.subSequence(0, s.length() / 2) + "..."; }
                }
                """,
                """
                package com.acme;
                public class Size implements Redactor<Collection<?>> {
                  @Override public String redact(Collection<?> c) { return c.size() + " items"; }
                }
                """,
                """
                package com.acme;
                public class Broken implements Redactor<Object> {
                  @Override public String redact(Object o) { throw new IllegalStateException("" + o); }
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    return AccountRedaction.toString(new Account<>("DE02", "ab", List.of(1, 2), 77, null));
                  }
                }
                """))
        .isEqualTo("Account[iban=DE..., other=a..., items=2 items, n=***, none=null]");
  }

  @Test
  void termsOfATaxonomyOfOnesOwn() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            @Sensitive(kind = "iban", mask = Mask.LAST_4) @interface Iban {}
            """,
            """
            package com.acme;
            @java.lang.annotation.Target(java.lang.annotation.ElementType.RECORD_COMPONENT)
            @Sensitive(kind = "c") @interface OnComponent {}
            """,
            """
            package com.acme;
            @java.lang.annotation.Target(java.lang.annotation.ElementType.FIELD)
            @Sensitive(kind = "f") @interface OnField {}
            """,
            """
            package com.acme;
            @java.lang.annotation.Target(java.lang.annotation.ElementType.METHOD)
            @Sensitive(kind = "m") @interface OnMethod {}
            """,
            """
            package com.acme;
            @java.lang.annotation.Target(java.lang.annotation.ElementType.PARAMETER)
            @Sensitive(kind = "p") @interface OnParameter {}
            """,
            """
            package com.acme;
            record Account(@Iban String iban, @OnComponent String c, @OnField String f, @OnMethod String m, @OnParameter String p, String plain) {}
            """,
            """
            package com.acme;
            record Compact(String own, String explicit) {
              Compact(@OnParameter String own, String explicit) { this.own = own; this.explicit = explicit; }
              @OnMethod public String explicit() { return explicit; }
            }
            """,
            """
            package com.acme;
            class Run { static Object run() {
              return AccountRedaction.toString(new Account("DE02120300000000202051", "c", "f", "m", "p", "plain"))
                  + CompactRedaction.toString(new Compact("o", "e")); } }
            """);

    assertThat(compiled.call("com.acme.Run", "run"))
        .isEqualTo(
            "Account[iban=***2051, c=***, f=***, m=***, p=***, plain=plain]Compact[own=***, explicit=***]");
    assertThat(compiled.facts("sensitive", "com.acme.Account"))
        .containsExactly(
            "#plimsoll sensitive 1",
            "com.acme.Account\tc\tcomponent\tc\tFULL\t\tcom/acme/Account.java:2\t",
            "com.acme.Account\tf\tcomponent\tf\tFULL\t\tcom/acme/Account.java:2\t",
            "com.acme.Account\tiban\tcomponent\tiban\tLAST_4\t\tcom/acme/Account.java:2\t",
            "com.acme.Account\tm\tcomponent\tm\tFULL\t\tcom/acme/Account.java:2\t",
            "com.acme.Account\tp\tcomponent\tp\tFULL\t\tcom/acme/Account.java:2\t");
    assertThat(compiled.facts("sensitive", "com.acme.Iban")).isEmpty();
  }
}
