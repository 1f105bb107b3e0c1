package dev.plimsoll.runtime.redaction;

/** The mask that shows the domain of an e-mail address; it runs for every line that is logged. */
final class EmailDomain {
  /** Longer domains do not exist, and one character more would be a way to show a whole text. */
  private static final int MAX_DOMAIN = 253;

  /* What a character is to a domain; of the first ones looked up, since every log line asks. */
  private static final byte NO_PART = 0;
  private static final byte OF_LABEL = 1;
  private static final byte SEPARATOR = 2;
  private static final byte[] PARTS = parts();

  private EmailDomain() {}

  /**
   * Copies the domain while it looks whether it is one, which nearly all are, of ASCII and with one
   * at sign: a piece of the text that is then joined would be copied twice.
   */
  static String of(String address) {
    int at = address.indexOf('@');
    int end = address.length();
    if (at < 1 || end - at > MAX_DOMAIN + 1) {
      return oddDomainOf(address);
    }
    byte[] masked = new byte[Masks.MASK.length() + end - at];
    masked[0] = '*';
    masked[1] = '*';
    masked[2] = '*';
    masked[3] = '@';
    int label = at + 1;
    for (int i = label; i < end; i++) {
      char c = address.charAt(i);
      if (c == '.' && i > label) {
        label = i + 1;
      } else if (c >= PARTS.length || PARTS[c] != OF_LABEL) {
        return oddDomainOf(address);
      }
      masked[Masks.MASK.length() + i - at] = (byte) c;
    }
    return label > at + 1 && end - label > 1 && isLetter(address.charAt(label))
        ? Masks.latin1(masked)
        : oddDomainOf(address);
  }

  private static String oddDomainOf(String address) {
    int at = domainStart(address);
    return at < 1 ? Masks.MASK : Masks.MASK + address.substring(at);
  }

  /**
   * The place of the at sign before a domain that reaches to the end, or -1. A domain is two labels
   * or more of letters, digits and hyphens, the last one a word: a password that happens to have an
   * at sign in it is not the address of somebody.
   */
  private static int domainStart(String address) {
    int end = address.length();
    int labels = 0;
    int first = Math.max(0, end - MAX_DOMAIN - 1);
    for (int i = end - 1; i >= first; i--) {
      char c = address.charAt(i);
      byte part = c < PARTS.length ? PARTS[c] : partOf(c);
      if (part == SEPARATOR) {
        int length = end - i - 1;
        if (length < 1 || labels == 0 && (length < 2 || !isLetter(address.charAt(i + 1)))) {
          return -1;
        }
        labels++;
        if (c == '@') {
          return labels > 1 ? i : -1;
        }
        end = i;
      } else if (part == NO_PART) {
        return -1;
      }
    }
    return -1;
  }

  private static byte[] parts() {
    byte[] parts = new byte[128];
    for (char c = 0; c < parts.length; c++) {
      parts[c] = partOf(c);
    }
    return parts;
  }

  private static byte partOf(char c) {
    if (c == '.' || c == '@') {
      return SEPARATOR;
    }
    return isLetter(c) || isDigitOrHyphen(c) ? OF_LABEL : NO_PART;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || Character.isLetter(c);
  }

  private static boolean isDigitOrHyphen(char c) {
    return c == '-' || Character.isDigit(c);
  }
}
