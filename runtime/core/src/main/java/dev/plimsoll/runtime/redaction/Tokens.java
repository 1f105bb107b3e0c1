package dev.plimsoll.runtime.redaction;

import static dev.plimsoll.runtime.redaction.Characters.isAlphanumeric;
import static dev.plimsoll.runtime.redaction.Characters.isBase64Url;
import static dev.plimsoll.runtime.redaction.Characters.isDigit;
import static dev.plimsoll.runtime.redaction.Characters.isUpper;
import static dev.plimsoll.runtime.redaction.Characters.startsWith;

/** Tokens that can be told by how they begin. Each is looked for at its rarest letter. */
final class Tokens {
  /** The {@code J} of {@code eyJ}, the {@code I} of {@code AKIA}, the letter of {@code Bearer}. */
  static final String TRIGGERS = "JIB";

  private static final int AWS_KEY = 20;
  private static final int SHORTEST_HEADER = 8;
  private static final int MOST_PARTS = 5;

  private Tokens() {}

  /** Looks at what stands around one of the triggers. */
  static int maskAround(CharSequence text, int at, Scrubbed out) {
    return switch (text.charAt(at)) {
      case 'J' -> maskWebToken(text, at - 2, at, out);
      case 'I' -> maskAwsKey(text, at - 2, at, out);
      default -> maskBearer(text, at, out);
    };
  }

  /** Three parts in base 64, or five, the first of which begins with a brace and a quote. */
  private static int maskWebToken(CharSequence text, int start, int at, Scrubbed out) {
    if (start < out.end()
        || !startsWith(text, start, "ey")
        || start > 0 && isBase64Url(text.charAt(start - 1))) {
      return at + 1;
    }
    int parts = 1;
    int end = endOfPart(text, at);
    if (end - start < SHORTEST_HEADER) {
      return at + 1;
    }
    while (parts < MOST_PARTS && end < text.length() && text.charAt(end) == '.') {
      end = endOfPart(text, end + 1);
      parts++;
    }
    return parts >= 3 ? out.mask(start, end) : at + 1;
  }

  private static int endOfPart(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && isBase64Url(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int maskAwsKey(CharSequence text, int start, int at, Scrubbed out) {
    int end = start + AWS_KEY;
    if (start < out.end()
        || end > text.length()
        || !startsWith(text, start, "AKIA") && !startsWith(text, start, "ASIA")
        || isAlphanumeric(text, start - 1)
        || isAlphanumeric(text, end)) {
      return at + 1;
    }
    for (int i = at; i < end; i++) {
      if (!isUpper(text.charAt(i)) && !isDigit(text.charAt(i))) {
        return at + 1;
      }
    }
    return out.maskButLast4(start, end);
  }

  private static int maskBearer(CharSequence text, int at, Scrubbed out) {
    if (!startsWith(text, at, "Bearer ") || isAlphanumeric(text, at - 1)) {
      return at + 1;
    }
    int from = at + "Bearer ".length();
    int end = NamedSecrets.endOfWord(text, from);
    /* A word of prose is shorter than any token. */
    return end - from >= SHORTEST_HEADER ? out.mask(from, end) : at + 1;
  }
}
