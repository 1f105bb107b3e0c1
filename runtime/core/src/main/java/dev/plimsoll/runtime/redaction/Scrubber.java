package dev.plimsoll.runtime.redaction;

/**
 * Masks what looks like a secret in a text: the last net under what annotations and checks cover.
 *
 * <p>One pass over the text, without regular expressions: a character that can stand in something
 * sensitive leads to a look at what is around it, and no character is looked at more often than a
 * fixed number of times, whatever the text. What it knows:
 *
 * <ul>
 *   <li>passwords, tokens and keys behind their names, in {@code key=value}, JSON and header
 *       shapes;
 *   <li>passwords in URLs, and what follows {@code Bearer};
 *   <li>card numbers of 13 to 19 digits, by issuer prefix and check digit;
 *   <li>e-mail addresses, IBANs, JSON web tokens, AWS access key ids, PEM blocks.
 * </ul>
 */
public final class Scrubber {
  private static final int KINDS = 128;

  private static final byte NOTHING = 0;
  private static final byte DIGIT = 1;
  private static final byte SEPARATOR = 2;
  private static final byte AT = 3;
  private static final byte HYPHEN = 4;
  private static final byte TOKEN = 5;

  private static final byte[] KIND = kinds();

  private Scrubber() {}

  /**
   * Masks what looks like a secret.
   *
   * @param text any text, or null
   * @return the text; itself, where nothing was found
   */
  public static String scrub(String text) {
    if (text == null) {
      return null;
    }
    String masked = masked(text);
    return masked == null ? text : masked;
  }

  /** Returns null where nothing was found. */
  static String masked(CharSequence text) {
    int i = next(text, 0);
    if (i == text.length()) {
      return null;
    }
    Scrubbed out = new Scrubbed(text);
    while (i < text.length()) {
      i = next(text, look(KIND[text.charAt(i)], text, i, out));
    }
    return out.result();
  }

  /** Returns the next place with something to look at, or the end of the text. */
  private static int next(CharSequence text, int from) {
    /* Most texts are strings; the compiler makes more of a loop that knows. */
    return text instanceof String string ? nextIn(string, from) : nextIn(text, from);
  }

  private static int nextIn(String text, int from) {
    int length = text.length();
    for (int i = from; i < length; i++) {
      char c = text.charAt(i);
      if (c < KINDS && KIND[c] != NOTHING) {
        return i;
      }
    }
    return length;
  }

  private static int nextIn(CharSequence text, int from) {
    int length = text.length();
    for (int i = from; i < length; i++) {
      char c = text.charAt(i);
      if (c < KINDS && KIND[c] != NOTHING) {
        return i;
      }
    }
    return length;
  }

  /**
   * Looks at what stands around a character; returns where to go on. Most of what a log line has of
   * them begins nothing, and is told by one look at a neighbour.
   */
  private static int look(byte kind, CharSequence text, int i, Scrubbed out) {
    if (kind == DIGIT) {
      return Numbers.mayBeginAt(text, i)
          ? Numbers.maskAt(text, i, out)
          : Numbers.endOfDigits(text, i);
    }
    if (kind == HYPHEN) {
      return PemBlocks.maskAt(text, i, out);
    }
    if (kind == SEPARATOR) {
      return NamedSecrets.mayEndAt(text, i) ? NamedSecrets.maskAfter(text, i, out) : i + 1;
    }
    return kind == AT ? Addresses.maskAround(text, i, out) : Tokens.maskAround(text, i, out);
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[KINDS];
    for (char c = '0'; c <= '9'; c++) {
      kinds[c] = DIGIT;
    }
    kinds['='] = SEPARATOR;
    kinds[':'] = SEPARATOR;
    kinds['@'] = AT;
    kinds['-'] = HYPHEN;
    for (char c : Tokens.TRIGGERS.toCharArray()) {
      kinds[c] = TOKEN;
    }
    return kinds;
  }
}
