package dev.plimsoll.runtime.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scrubber masks, what it leaves readable, and how often it looks at a character. */
final class ScrubberTest {
  private static final String PEM =
      "-----BEGIN PRIVATE KEY-----\nMIIEvQ\nIBADAN\n-----END PRIVATE KEY-----";
  private static final String JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmN";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "password=hunter2 user=ann | password=*** user=ann",
        "db_password=a;dbPassword=b,DB-PASSWORD: c | db_password=***;dbPassword=***,DB-PASSWORD: ***",
        "spring.datasource.password = hunter2 | spring.datasource.password = ***",
        "{\"password\":\"hun\\\"ter2\",\"a\":1} | {\"password\":\"***\",\"a\":1}",
        "{\"password\" : 1234, \"a\": 1} | {\"password\" : ***, \"a\": 1}",
        "body={\\\"api_key\\\":\\\"abc\\\",\\\"a\\\":\\\"b\\\"} | body={\\\"api_key\\\":\\\"***\\\",\\\"a\\\":\\\"b\\\"}",
        "'secret': 'abc', x | 'secret': '***', x",
        "User[name=ann, password=hunter2] | User[name=ann, password=***]",
        "GET /a?access_token=abc&page=2 | GET /a?access_token=***&page=2",
        "Authorization: Bearer abc.def-ghi | Authorization: ***",
        "authorization: bearer abc | authorization: ***",
        "{authorization=[Basic dXNlcjpwYXNz]} | {authorization=[***]}",
        "[Authorization:\"Bearer abc\", Accept:\"*/*\"] | [Authorization:\"***\", Accept:\"*/*\"]",
        "Set-Cookie: sid=abc; Path=/ | Set-Cookie: ***",
        "X-Api-Key: 12345 | X-Api-Key: ***",
        "sent Bearer abcdefgh123 away | sent Bearer *** away",
        "pin=1234 cvv: 123, cardPin=99 otp=1 pwd=x | pin=*** cvv: ***, cardPin=*** otp=*** pwd=***",
        "jdbc:postgresql://app:s3cret@localhost/db | jdbc:postgresql://app:***@localhost/db",
        "redis://:s3cret@cache:6379 | redis://:***@cache:6379"
      })
  void secretsBehindTheirNames(String text, String masked) {
    assertThat(Scrubber.scrub(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password=null token=true secret=false password=*** password=",
        "nextToken=abc next_page_token=abc pageToken: abc continuation-token=abc",
        "tokenCount=5 secretName=x passwordResetUrl=/a maxTokens=9 spin=3 bypass=1",
        "Token::new and passwords: none",
        "caf\u00e9=x \u4e2d\u6587: y"
      })
  void namesThatOnlyLookLikeSecrets(String text) {
    assertThat(Scrubber.scrub(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource({
    "4111111111111111, ***1111",
    "4111 1111 1111 1111, ***1111",
    "4111-1111-1111-1111, ***1111",
    "378282246310005, ***0005",
    "3782 822463 10005, ***0005",
    "30569309025904, ***5904",
    "3056 930902 5904, ***5904",
    "4222222222222, ***2222",
    "5555555555554444, ***4444",
    "2223003122003222, ***3222",
    "6011111111111117, ***1117",
    "3530111333300000, ***0000",
    "6304000000000000, ***0000",
    "4000000000000000006, ***0006"
  })
  void cardNumbers(String number, String masked) {
    assertThat(Scrubber.scrub(number)).isEqualTo(masked);
    assertThat(Scrubber.scrub("card " + number + ".")).isEqualTo("card " + masked + ".");
    assertThat(Scrubber.scrub("(" + number + "), 12 " + number + " 20"))
        .isEqualTo("(" + masked + "), 12 " + masked + " 20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111112",
        "41111111111111111111111",
        "a4111111111111111",
        "4111111111111111f",
        "0.4111111111111111",
        "4111111111111111.5",
        "id-4111111111111111",
        "4111-1111-1111-1111-x",
        "12344111-1111-1111-1111-411111111111",
        "2026-11-22 12:34:56.123456789 1795350896123456",
        "trace=4bf92f3577b34da6a3ce929d0e0e4736 span=00f067aa0ba902b7",
        "10.0.0.1:8080 +49 30 1234567890 v1.22.333"
      })
  void otherNumbers(String text) {
    assertThat(Scrubber.scrub(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource({
    "ann@example.com, ***@example.com",
    "to <ann.b+c_d%e-f@mail.example.co.uk>., to <***@mail.example.co.uk>.",
    "mail=ann@example.com., mail=***@example.com.",
    "j\u00f6rg@b\u00fccher.example, ***@b\u00fccher.example",
    "a@b.cd@e.fg, ***@***@e.fg",
    "IBAN DE02120300000000202051!, IBAN ***2051!",
    "GB29 NWBK 6016 1331 9268 19 ok, ***8 19 ok",
    "key AKIAIOSFODNN7EXAMPLE., key ***MPLE."
  })
  void addressesAccountsAndKeys(String text, String masked) {
    assertThat(Scrubber.scrub(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.Object@1a2b3c ann@localhost @Sensitive a@ @b.c x@1.2.3.4 a@b..c",
        "DE02120300000000202052 XX02120300000000202051 aDE02120300000000202051",
        "AKIAIOSFODNN7EXAMPLEX AKIAiosfodnn7example",
        "eyJhbGciOiJIUzI1NiJ9 eyJ.a.b aeyJhbGciOiJIUzI1NiJ9.a.b",
        "a -----BEGINNING----- of -- it",
        "Bearer of news"
      })
  void whatIsNoAddressAccountOrKey(String text) {
    assertThat(Scrubber.scrub(text)).isSameAs(text);
  }

  @Test
  void tokensAndKeysAsAWhole() {
    assertThat(Scrubber.scrub("got " + JWT + " from x")).isEqualTo("got *** from x");
    assertThat(Scrubber.scrub("key:\n" + PEM + "\nend")).isEqualTo("key:\n***\nend");
    assertThat(Scrubber.scrub("cut " + PEM.substring(0, 40))).isEqualTo("cut ***");
    assertThat(Scrubber.scrub(null)).isNull();
    assertThat(Scrubber.scrub("")).isEmpty();
  }

  @Test
  void whatIsMaskedStaysAsItIs() {
    String once = Scrubber.scrub("password=a ann@example.com 4111111111111111 " + JWT + PEM);

    assertThat(Scrubber.scrub(once)).isEqualTo(once);
  }

  static List<String> hostile() {
    return List.of(
        "a",
        "1",
        "@",
        "a@",
        "@a.",
        "a@a.",
        "=",
        "a=",
        "token=",
        "token:",
        "token= ",
        "t-",
        "n-",
        "-",
        "-----BEGIN ",
        "-----END ",
        "eyJ",
        "eyJ.",
        "eyJaaaaa.",
        "J",
        "AKIA",
        "IIII",
        "Bearer ",
        "\"",
        "\\",
        "\\\"",
        "password\":\"",
        "password\\\":\\\"",
        "4111 ",
        "4111-",
        "4111-1111-1111-",
        "3782 822463 ",
        "1 ",
        "DE",
        "DE02",
        "DE02 1203 ",
        "://",
        "://a:",
        "://a:b@",
        ":",
        ":/",
        "/@",
        "\u00e9@",
        "\u00e9",
        "\ud83d\ude00",
        "authorization: ",
        "cookie=",
        "token=[",
        "token=[[[[ ",
        "pin_",
        "._-n=");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void noCharacterIsLookedAtMoreThanAFewTimes(String piece) {
    for (String start : new String[] {"", "a", "-----BEGIN X", "password=\"", "http://x", "n"}) {
      String text = (start + piece.repeat(100_000 / piece.length() + 1)).substring(0, 100_000);
      for (String line : new String[] {text, text.substring(0, 99_990) + "n=@a.com \""}) {
        assertThat(steps(line)).as(start + piece).isLessThan(30L * line.length());
      }
    }
  }

  @Test
  void randomTextsAreLinearToo() {
    Random random = new Random(42);
    List<String> pieces = hostile();
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 20_000) {
        text.append(pieces.get(random.nextInt(pieces.size())).repeat(1 + random.nextInt(30)));
      }
      assertThat(steps(text)).as(text.substring(0, 200)).isLessThan(30L * text.length());
    }
  }

  private static long steps(CharSequence text) {
    AtomicLong steps = new AtomicLong();
    Scrubber.masked(
        new CharSequence() {
          @Override
          public int length() {
            return text.length();
          }

          @Override
          public char charAt(int index) {
            steps.incrementAndGet();
            return text.charAt(index);
          }

          @Override
          public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
          }

          @Override
          public String toString() {
            return text.toString();
          }
        });
    return steps.get();
  }

  @Test
  void fewRandomNumbersAreTakenForCards() {
    Random random = new Random(42);
    int ids = 0;
    int times = 0;
    int count = 100_000;
    for (int i = 0; i < count; i++) {
      String id = String.valueOf(1_000_000_000_000_000L + random.nextLong(9_000_000_000_000_000L));
      String micros =
          String.valueOf(1_600_000_000_000_000L + random.nextLong(300_000_000_000_000L));
      ids += Scrubber.scrub("id=" + id).endsWith(id) ? 0 : 1;
      times += Scrubber.scrub("at " + micros).endsWith(micros) ? 0 : 1;
    }
    System.out.printf(
        "masked for cards: %.2f %% of random 16-digit ids, %.2f %% of times in microseconds%n",
        100.0 * ids / count, 100.0 * times / count);

    assertThat(ids).isLessThan(count * 4 / 100);
    assertThat(times).isZero();
  }
}
