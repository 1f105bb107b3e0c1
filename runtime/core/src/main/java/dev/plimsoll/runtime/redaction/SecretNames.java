package dev.plimsoll.runtime.redaction;

import static dev.plimsoll.runtime.redaction.Characters.isLetter;
import static dev.plimsoll.runtime.redaction.Characters.isUpper;

import java.util.Arrays;

/**
 * The names behind which secrets stand. A name is compared from its end, without regard to case and
 * to what joins its words: {@code dbPassword}, {@code DB_PASSWORD} and {@code db-password} are
 * alike.
 */
final class SecretNames {
  private static final int LETTERS = 26;

  /** By their last two letters. Those with a blank before them have to be a whole word. */
  private static final String[][] NAMES =
      byLastLetters(
          "password",
          "passwd",
          " pwd",
          " pass",
          "passphrase",
          "passcode",
          " pin",
          " cvv",
          " cvc",
          " otp",
          "secret",
          "token",
          "apikey",
          "accesskey",
          "secretkey",
          "privatekey",
          "signingkey",
          "encryptionkey",
          " authkey",
          "authorization",
          "credential",
          "credentials",
          " cookie",
          "sessionid");

  /** What is called a token, and opens no door: it says where to go on reading. */
  private static final String[] HARMLESS = {
    "nexttoken", "pagetoken", "nextpagetoken", "continuationtoken", "cursortoken", "synctoken"
  };

  private SecretNames() {}

  /** Returns whether the name of a secret ends at a place. */
  static boolean endsAt(CharSequence text, int start, int end) {
    if (end - start < 2 || !isLetter(text.charAt(end - 1)) || !isLetter(text.charAt(end - 2))) {
      return false;
    }
    String[] names = NAMES[index(text.charAt(end - 2), text.charAt(end - 1))];
    if (names == null) {
      return false;
    }
    for (String name : names) {
      if (ends(text, start, end, name)) {
        return !isHarmless(text, start, end);
      }
    }
    return false;
  }

  /** Returns whether the secret is a header of more than one word. */
  static boolean isHeaderAt(CharSequence text, int start, int end) {
    return ends(text, start, end, "authorization") || ends(text, start, end, " cookie");
  }

  private static boolean isHarmless(CharSequence text, int start, int end) {
    for (String name : HARMLESS) {
      if (ends(text, start, end, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(CharSequence text, int start, int end, String name) {
    int at = end - 1;
    int first = name.charAt(0) == ' ' ? 1 : 0;
    for (int i = name.length() - 1; i >= first; i--) {
      while (at >= start && isJoint(text.charAt(at)) && i < name.length() - 1) {
        at--;
      }
      if (at < start || lower(text.charAt(at)) != name.charAt(i)) {
        return false;
      }
      at--;
    }
    return first == 0
        || at < start
        || !Characters.isAlphanumeric(text.charAt(at))
        || isUpper(text.charAt(at + 1)) && !isUpper(text.charAt(at));
  }

  private static boolean isJoint(char c) {
    return c == '_' || c == '-' || c == '.';
  }

  private static char lower(char c) {
    return isUpper(c) ? (char) (c + 'a' - 'A') : c;
  }

  private static int index(char lastButOne, char last) {
    return (lower(lastButOne) - 'a') * LETTERS + lower(last) - 'a';
  }

  private static String[][] byLastLetters(String... names) {
    String[][] byLetters = new String[LETTERS * LETTERS][];
    for (String name : names) {
      int index = index(name.charAt(name.length() - 2), name.charAt(name.length() - 1));
      String[] known = byLetters[index] == null ? new String[0] : byLetters[index];
      byLetters[index] = Arrays.copyOf(known, known.length + 1);
      byLetters[index][known.length] = name;
    }
    return byLetters;
  }
}
