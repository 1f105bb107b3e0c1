package dev.plimsoll.runtime.redaction;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key of {@link Masks#hmac}, which an application names once, before it logs.
 *
 * <p>Where the key is kept is the application's to decide; it is no constant of the source code.
 * Without one, values are masked fully and the log says so once: a hash without a key can be tried
 * out by anybody, and does not exist here.
 */
public final class HmacKey {
  private static final Logger log = LoggerFactory.getLogger(HmacKey.class);

  private static final String ALGORITHM = "HmacSHA256";
  private static final int MINIMUM_BYTES = 32;
  private static final int MAXIMUM_ID = 32;
  private static final int SHOWN_BYTES = 16;

  private static final AtomicReference<HmacKey> CURRENT = new AtomicReference<>();
  private static final AtomicBoolean MISSING = new AtomicBoolean();

  private final String prefix;

  /** Initialised once; a copy of it is cheaper than the derivation of the key from its bytes. */
  private final Mac initialised;

  private HmacKey(String prefix, Mac initialised) {
    this.prefix = prefix;
    this.initialised = initialised;
  }

  /**
   * Names the key for what is masked from now on. A new key has a new id: values under two ids are
   * not comparable.
   *
   * @param id what is shown with each value: up to 32 letters, digits, hyphens and underscores
   * @param secret the key, 32 bytes at least, of a good generator; not kept
   */
  public static void use(String id, byte[] secret) {
    if (id.isEmpty() || id.length() > MAXIMUM_ID || !id.chars().allMatch(HmacKey::isIdPart)) {
      throw new IllegalArgumentException(
          "The id of a key is shown with each value, so it has 1 to "
              + MAXIMUM_ID
              + " letters, digits, hyphens and underscores");
    }
    if (secret.length < MINIMUM_BYTES) {
      throw new IllegalArgumentException(
          "The key `"
              + id
              + "` has "
              + secret.length
              + " bytes and needs "
              + MINIMUM_BYTES
              + "; generate it, by `openssl rand 32` for one");
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      mac.clone();
      CURRENT.set(new HmacKey("hmac:" + id + ":", mac));
      MISSING.set(false);
    } catch (GeneralSecurityException | CloneNotSupportedException e) {
      throw new IllegalStateException("This JDK has no usable " + ALGORITHM, e);
    }
  }

  /** Forgets the key: from now on values are masked fully. */
  public static void forget() {
    CURRENT.set(null);
  }

  /** Hashes a text, or masks it fully where there is no key. */
  static String mask(String scope, String text) {
    HmacKey key = CURRENT.get();
    if (key == null) {
      tellOnce();
      return Masks.MASK;
    }
    return key.hash(scope, text);
  }

  private String hash(String scope, String text) {
    Mac mac;
    try {
      mac = (Mac) initialised.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
    mac.update(scope.getBytes(StandardCharsets.UTF_8));
    /* No scope has this in it, so that no other scope and value make up the same bytes. */
    mac.update((byte) 0);
    byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    return prefix
        + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, SHOWN_BYTES));
  }

  private static void tellOnce() {
    if (MISSING.compareAndSet(false, true)) {
      log.warn(
          "No key for Mask.HMAC, so such values are masked fully; call HmacKey.use(id, secret) when"
              + " the application starts");
    }
  }

  private static boolean isIdPart(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_';
  }
}
