package dev.plimsoll.processor.redaction;

import com.google.common.collect.ImmutableSet;
import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.Mask;
import dev.plimsoll.processor.source.Sensitivity;
import java.util.List;
import java.util.Locale;

/**
 * Which values open a door, so that nothing of them may be shown, not even a hash: short secrets
 * are found by trying, and a part of a long one helps to guess the rest.
 *
 * <p>The kind says so. Where a declaration names no kind the last word of the member's name does:
 * this guesses nothing sensitive, it only keeps what is declared so from being masked too lightly.
 */
final class SecretRules {
  private static final ImmutableSet<String> KINDS =
      ImmutableSet.of(
          "credential",
          "secret",
          "password",
          "passphrase",
          "pin",
          "cvv",
          "cvc",
          "csc",
          "otp",
          "token",
          "apikey",
          "privatekey");

  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of(
          "password",
          "passwd",
          "pwd",
          "passphrase",
          "passcode",
          "pin",
          "cvv",
          "cvv2",
          "cvc",
          "cvc2",
          "csc",
          "otp");

  private SecretRules() {}

  /** Returns whether a value that may only be masked fully would be shown in part. */
  static boolean isWeaklyMasked(Sensitivity sensitivity, String member) {
    boolean hidesAll = sensitivity.mask() == Mask.FULL || sensitivity.mask() == Mask.OMIT;
    return isSecret(sensitivity, member) && (sensitivity.redactor().isPresent() || !hidesAll);
  }

  private static boolean isSecret(Sensitivity sensitivity, String member) {
    String kind = sensitivity.kind().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return KINDS.contains(kind) || !sensitivity.isKindGiven() && NAMES.contains(lastWord(member));
  }

  private static String lastWord(String member) {
    List<String> words = List.of(GeneratedNames.snake(member).split("_", -1));
    return words.get(words.size() - 1);
  }
}
