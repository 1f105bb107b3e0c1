package dev.plimsoll.runtime.redaction;

/** What kinds of characters there are to the scrubber. */
final class Characters {
  private Characters() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isLetter(char c) {
    return isUpper(c) || c >= 'a' && c <= 'z';
  }

  static boolean isAlphanumeric(char c) {
    return isLetter(c) || isDigit(c);
  }

  /** Returns whether a letter or digit stands at a place; outside of the text none does. */
  static boolean isAlphanumeric(CharSequence text, int at) {
    return at >= 0 && at < text.length() && isAlphanumeric(text.charAt(at));
  }

  static boolean isDigit(CharSequence text, int at) {
    return at >= 0 && at < text.length() && isDigit(text.charAt(at));
  }

  /** Returns whether a character can stand in base 64, in the alphabet of URLs. */
  static boolean isBase64Url(char c) {
    return isAlphanumeric(c) || c == '-' || c == '_';
  }

  /** Returns whether a word stands at a place. */
  static boolean startsWith(CharSequence text, int at, String word) {
    if (at < 0 || at + word.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text.charAt(at + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
