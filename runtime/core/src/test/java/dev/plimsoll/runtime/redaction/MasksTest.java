package dev.plimsoll.runtime.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What masks show, and what they never do. */
final class MasksTest {
  /** A value that cannot be read. */
  private static final Object UNREADABLE =
      new Object() {
        @Override
        public String toString() {
          throw new AssertionError("secret");
        }
      };

  /** A value without a text. */
  private static final Object TEXTLESS =
      new Object() {
        @Override
        public String toString() {
          return null;
        }
      };

  /** A value whose text never ends. */
  private static final Object ENDLESS =
      new Object() {
        @Override
        public String toString() {
          return toString();
        }
      };

  @Test
  void nullIsAlwaysNull() {
    assertThat(Masks.full(null)).isEqualTo("null");
    assertThat(Masks.last4((Object) null)).isEqualTo("null");
    assertThat(Masks.last4((CharSequence) null)).isEqualTo("null");
    assertThat(Masks.emailDomain(null)).isEqualTo("null");
    assertThat(Masks.custom(Object::toString, null)).isEqualTo("null");
  }

  @Test
  void whatCannotBeRenderedIsMaskedFully() {
    for (Object value : new Object[] {UNREADABLE, TEXTLESS, ENDLESS}) {
      assertThat(Masks.full(value)).isEqualTo("***");
      assertThat(Masks.last4(value)).isEqualTo("***");
      assertThat(Masks.emailDomain(value)).isEqualTo("***");
      assertThat(Masks.custom(Object::toString, value)).isEqualTo("***");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', ***",
    "1234567, ***",
    "12345678, ***5678",
    "4111111111111111, ***1111",
    "DE89370400440532013000, ***3000",
    "1234567\u00e4\u00f6\u00fc\u00df, ***\u00e4\u00f6\u00fc\u00df",
    "1234567\u00e4\u00f6\u00fc\u20ac, ***\u00e4\u00f6\u00fc\u20ac",
    "123456789\u4e00, ***789\u4e00",
  })
  void last4OfText(String value, String masked) {
    assertThat(Masks.last4(value)).isEqualTo(masked);
    assertThat(Masks.last4((Object) value)).isEqualTo(masked);
    assertThat(Masks.last4((Object) new StringBuilder(value))).isEqualTo(masked);
  }

  @Test
  void last4NeverCutsACharacterInHalf() {
    assertThat(Masks.last4("secret\ud83d\ude00abc")).isEqualTo("***abc");
  }

  @ParameterizedTest
  @CsvSource({
    "0, ***",
    "9999999, ***",
    "-9999999, ***",
    "10000000, ***0000",
    "12345678, ***5678",
    "-12345678, ***5678",
    "4111111111110042, ***0042",
    "9223372036854775807, ***5807",
    "-9223372036854775808, ***5808",
  })
  void last4OfNumbers(long value, String masked) {
    assertThat(Masks.last4(value)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "ann@example.com, ***@example.com",
    "ann.lee+tag@mail.example.co.uk, ***@mail.example.co.uk",
    "a@b@example.com, ***@example.com",
    "ann@käse.de, ***@käse.de",
    "ann@x.xn--p1ai, ***@x.xn--p1ai",
  })
  void emailDomainOfAddresses(String value, String masked) {
    assertThat(Masks.emailDomain(value)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "ann",
        "ann@",
        "@example.com",
        "ann@example",
        "ann@example.",
        "ann@.com",
        "ann@example..com",
        "ann@example.c",
        "ann@10.0.0.7",
        "ann@exam ple.com",
        "p@ssw0rd",
        "p@ss.w0rd!",
        "Ann <ann@example.com>",
        "mailto:ann@example.com?body=secret",
      })
  void emailDomainOfAnythingElse(String value) {
    assertThat(Masks.emailDomain(value)).isEqualTo("***");
  }

  /** In words: from the last at sign on labels with points between them, the last one a word. */
  private static final Pattern ADDRESS =
      Pattern.compile(".+(@([\\p{L}\\p{Nd}-]+\\.)+\\p{L}[\\p{L}\\p{Nd}-]+)");

  @Test
  void emailDomainOfRandomTexts() {
    Random random = new Random(7);
    String alphabet = "aab1-..@@\u00e9\u4e00 ";
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Matcher address = ADDRESS.matcher(text);

      assertThat(Masks.emailDomain(text.toString()))
          .as(text.toString())
          .isEqualTo(address.matches() ? "***" + address.group(1) : "***");
    }
  }

  @Test
  void emailDomainIsNeverLongerThanDomainsAre() {
    String domain = "a.".repeat(125) + "com";

    assertThat(Masks.emailDomain("ann@" + domain)).isEqualTo("***@" + domain);
    assertThat(Masks.emailDomain("ann@a" + domain)).isEqualTo("***");
  }

  @Test
  void customIsTheRedactorsWord() {
    Function<Object, String> initial = value -> value.toString().charAt(0) + ".";

    assertThat(Masks.custom(initial, "Ann")).isEqualTo("A.");
    assertThat(Masks.custom(initial, "")).isEqualTo("***");
    assertThat(Masks.custom(value -> null, "Ann")).isEqualTo("***");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "x", "a long text that is hidden with its length"})
  void fullHidesTheLength(String value) {
    assertThat(Masks.full(value)).isEqualTo(value == null ? "null" : "***");
  }
}
