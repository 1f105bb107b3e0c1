package dev.plimsoll.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document with names that would break it. */
final class HealthJsonTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "data\"base, data\\\"base",
        "data\\base, data\\\\base",
        "</script>, \\u003c/script\\u003e",
        "Käse, K\\u00e4se",
      })
  void escapes(String name, String escaped) {
    assertThat(document(name)).contains("{\"name\":\"" + escaped + "\",");
  }

  @Test
  void escapesControlCharactersAndHalfCharacters() {
    assertThat(document("a\nb\tc\u0000d\u007f\u2028\ud800"))
        .contains("{\"name\":\"a\\u000ab\\u0009c\\u0000d\\u007f\\u2028\\ud800\",");
  }

  private static String document(String name) {
    return HealthJson.document(
        new HealthReport(
            HealthStatus.HEALTHY,
            "1",
            Duration.ofSeconds(1),
            List.of(new CheckReport(name, CheckStatus.UP, true, "ok", null, null))));
  }
}
