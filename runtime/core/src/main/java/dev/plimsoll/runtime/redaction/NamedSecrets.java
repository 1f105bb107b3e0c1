package dev.plimsoll.runtime.redaction;

import static dev.plimsoll.runtime.redaction.Characters.isDigit;
import static dev.plimsoll.runtime.redaction.Characters.startsWith;

/** Values behind the names of secrets: {@code key=value}, {@code "key": "value"}, headers. */
final class NamedSecrets {
  /** What is between a name and its separator: quotes, escaped or not, and blanks. */
  private static final int LONGEST_GAP = 6;

  private NamedSecrets() {}

  /** Returns whether a name may end before a separator: not so in {@code 12:30}. */
  static boolean mayEndAt(CharSequence text, int separator) {
    return separator > 0 && !isDigit(text.charAt(separator - 1));
  }

  /** Looks at what stands before and after a separator. */
  static int maskAfter(CharSequence text, int separator, Scrubbed out) {
    int end = separator;
    int least = Math.max(out.end(), separator - LONGEST_GAP);
    while (end > least && isGap(text.charAt(end - 1))) {
      end--;
    }
    if (end == out.end() || !SecretNames.endsAt(text, out.end(), end)) {
      return separator + 1;
    }
    return maskValue(text, separator + 1, SecretNames.isHeaderAt(text, out.end(), end), out);
  }

  private static int maskValue(CharSequence text, int after, boolean isHeader, Scrubbed out) {
    int from = after;
    while (from < text.length() && isOpening(text.charAt(from))) {
      from++;
    }
    if (from < text.length() && isQuote(text.charAt(from))) {
      return maskQuoted(text, from, out);
    }
    if (startsWith(text, from, "\\\"")) {
      return maskQuoted(text, from + 1, out);
    }
    int to = isHeader ? endOfLine(text, from) : endOfWord(text, from);
    return isTelling(text, from, to) ? out.mask(from, to) : after;
  }

  /** A blank, or the bracket around the values of a header. */
  private static boolean isOpening(char c) {
    return c == ' ' || c == '[' || c == '\t';
  }

  private static int maskQuoted(CharSequence text, int quote, Scrubbed out) {
    int from = quote + 1;
    int to = endOfQuoted(text, quote);
    return isTelling(text, from, to) ? out.mask(from, to) : Math.max(from, to);
  }

  /** The closing quote, of the same kind and as much escaped; or the end of the text. */
  private static int endOfQuoted(CharSequence text, int quote) {
    char kind = text.charAt(quote);
    boolean isEscaped = text.charAt(quote - 1) == '\\';
    for (int i = quote + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == kind) {
        return i;
      }
      if (c == '\\') {
        if (isEscaped && i + 1 < text.length() && text.charAt(i + 1) == kind) {
          return i;
        }
        i++;
      }
    }
    return text.length();
  }

  /** A header has blanks in it, and is over with its line, or with the bracket around it. */
  private static int endOfLine(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && isInLine(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isInLine(char c) {
    return c != '\n' && c != '\r' && c != ']' && c != '}' && !isQuote(c);
  }

  /** Where a value without quotes ends. */
  static int endOfWord(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return switch (c) {
      case ',', ';', '&', ')', ']', '}', '"', '\'', '<', '>', '|' -> false;
      default -> c > ' ';
    };
  }

  /** What says that there is no secret stays readable, and so does what is masked already. */
  private static boolean isTelling(CharSequence text, int from, int to) {
    return to > from
        && text.charAt(from) != ':'
        && !startsWith(text, from, Masks.MASK)
        && !(to - from == 4 && startsWith(text, from, "null"))
        && !(to - from == 4 && startsWith(text, from, "true"))
        && !(to - from == 5 && startsWith(text, from, "false"));
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\\' || isQuote(c);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }
}
