package dev.plimsoll.runtime.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The keyed hash: comparable, and nothing without a key. */
@Isolated
final class HmacMaskTest {
  private static final byte[] SECRET =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final Logger logger = Logger.getLogger(HmacKey.class.getName());
  private final List<LogRecord> records = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    HmacKey.use("unused", SECRET);
    HmacKey.forget();
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
  }

  @AfterEach
  void stop() {
    HmacKey.forget();
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  @Test
  void withoutAKeyAllIsMaskedAndTheLogSaysSoOnce() {
    assertThat(Masks.hmac("customer", "ann@example.com")).isEqualTo("***");
    assertThat(Masks.hmac("customer", "bob@example.com")).isEqualTo("***");

    assertThat(records)
        .extracting(LogRecord::getMessage)
        .containsExactly(
            "No key for Mask.HMAC, so such values are masked fully; call HmacKey.use(id, secret)"
                + " when the application starts");
  }

  @Test
  void isTheFirstHalfOfAnHmacOverScopeAndValue() throws Exception {
    HmacKey.use("2026-11", SECRET);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
    byte[] hash = mac.doFinal("customer\0ann".getBytes(StandardCharsets.UTF_8));

    String shown = Masks.hmac("customer", "ann");

    assertThat(shown).startsWith("hmac:2026-11:");
    byte[] half = Base64.getUrlDecoder().decode(shown.substring("hmac:2026-11:".length()));
    assertThat(half).hasSize(16);
    assertThat(hash).startsWith(half);
  }

  @Test
  void sameValuesLookAlikeWithinAScopeAndAKeyOnly() {
    HmacKey.use("a", SECRET);
    String first = Masks.hmac("customer", "ann");

    assertThat(Masks.hmac("customer", new StringBuilder("ann"))).isEqualTo(first);
    assertThat(Masks.hmac("customer", "bob")).isNotEqualTo(first);
    assertThat(Masks.hmac("order", "ann")).isNotEqualTo(first);
    assertThat(Masks.hmac("customer\0a", "nn")).isNotEqualTo(first);

    byte[] other = SECRET.clone();
    other[0]++;
    HmacKey.use("a", other);
    assertThat(Masks.hmac("customer", "ann")).isNotEqualTo(first);
  }

  @Test
  void hidesTheLength() {
    HmacKey.use("a", SECRET);

    assertThat(Masks.hmac("s", "")).hasSameSizeAs(Masks.hmac("s", "x".repeat(10_000)));
    assertThat(Masks.hmac("s", UUID.randomUUID())).hasSameSizeAs(Masks.hmac("s", 1L));
    assertThat(Masks.hmac("s", null)).isEqualTo("null");
  }

  @Test
  void aWeakKeyOrAnIdThatCannotBeShownIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmacKey.use("a", new byte[31]))
        .withMessage(
            "The key `a` has 31 bytes and needs 32; generate it, by `openssl rand 32` for one");
    for (String id : new String[] {"", "a:b", "a b", "x".repeat(33)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> HmacKey.use(id, SECRET))
          .withMessage(
              "The id of a key is shown with each value, so it has 1 to 32 letters, digits, hyphens"
                  + " and underscores");
    }
  }
}
