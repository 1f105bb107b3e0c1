package dev.plimsoll.runtime.redaction;

import static dev.plimsoll.runtime.redaction.Characters.isAlphanumeric;
import static dev.plimsoll.runtime.redaction.Characters.isDigit;
import static dev.plimsoll.runtime.redaction.Characters.isUpper;

/**
 * Card numbers: 13 to 19 digits in a row or in groups as they are printed, with the prefix of an
 * issuer and a right check digit. What is part of a longer word or number is none: of random
 * 16-digit ids three in a hundred are taken for one, of times in microseconds none.
 */
final class Numbers {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;
  private static final int GROUP = 4;
  private static final int LONG_GROUP = 6;

  private Numbers() {}

  /** Returns whether a group of digits begins at a digit, or an account number: not in a word. */
  static boolean mayBeginAt(CharSequence text, int digit) {
    int last = digit + GROUP - 1;
    char before = digit == 0 ? ' ' : text.charAt(digit - 1);
    return isUpper(before)
        || !isAlphanumeric(before) && last < text.length() && isDigit(text.charAt(last));
  }

  /**
   * Returns where the digits from one on end. Where no number begins at the first of them, none
   * begins at the others: a digit stands before them.
   */
  static int endOfDigits(CharSequence text, int digit) {
    int end = digit + 1;
    int length = text.length();
    while (end < length && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Looks at the number that begins at a digit. */
  static int maskAt(CharSequence text, int start, Scrubbed out) {
    int end = endOfDigits(text, start);
    if (end - start >= 2 && Ibans.isCountryBefore(text, start)) {
      int iban = Ibans.maskAt(text, start - 2, out);
      if (iban > 0) {
        return iban;
      }
    }
    if (end - start == GROUP && isSeparated(text, end)) {
      int grouped = maskGroups(text, start, out);
      return grouped > 0 ? grouped : end;
    }
    boolean isCard =
        end - start <= LONGEST
            && isApart(text, start, end)
            && isCard(text, start, end, end - start);
    return isCard ? out.maskButLast4(start, end) : end;
  }

  /** Groups of four, the last one shorter or not; or one of four, one of six and the rest. */
  private static int maskGroups(CharSequence text, int start, Scrubbed out) {
    char separator = text.charAt(start + GROUP);
    int digits = GROUP;
    int last = GROUP;
    int end = start + GROUP;
    while (digits < LONGEST && end < text.length() && text.charAt(end) == separator) {
      int size = digitsFrom(text, end + 1);
      boolean fits =
          last == GROUP
              ? isGroup(size, digits)
              : last == LONG_GROUP && size >= GROUP && size < LONG_GROUP;
      if (!fits) {
        break;
      }
      digits += size;
      last = last == LONG_GROUP ? 1 : size;
      end += 1 + size;
      if (isApart(text, start, end) && isCard(text, start, end, digits)) {
        return out.maskButLast4(start, end);
      }
    }
    return -1;
  }

  /** The second of three groups has six digits; of four or more, four. */
  private static boolean isGroup(int size, int before) {
    return size >= 1 && size <= GROUP || size == LONG_GROUP && before == GROUP;
  }

  /** How many digits begin at a place, or more than any group has. */
  private static int digitsFrom(CharSequence text, int from) {
    int to = from;
    while (to - from <= LONG_GROUP && isDigit(text, to)) {
      to++;
    }
    return to - from;
  }

  private static boolean isSeparated(CharSequence text, int at) {
    return at < text.length()
        && (text.charAt(at) == ' ' || text.charAt(at) == '-')
        && isDigit(text, at + 1);
  }

  /** Neither part of a word, nor of a decimal number, nor of an id with hyphens. */
  private static boolean isApart(CharSequence text, int start, int end) {
    if (isAlphanumeric(text, start - 1) || isAlphanumeric(text, end)) {
      return false;
    }
    return !(start > 1 && isJoint(text.charAt(start - 1)) && isAlphanumeric(text, start - 2))
        && !(end < text.length() && isJoint(text.charAt(end)) && isAlphanumeric(text, end + 1));
  }

  private static boolean isJoint(char c) {
    return c == '.' || c == '-' || c == '_';
  }

  private static boolean isCard(CharSequence text, int start, int end, int digits) {
    return digits >= SHORTEST
        && isIssued(text, start, end, digits)
        && hasCheckDigit(text, start, end, digits);
  }

  /**
   * The first six digits, of American Express, Diners, Discover, JCB, Maestro, Mastercard, Visa.
   */
  private static boolean isIssued(CharSequence text, int start, int end, int digits) {
    int prefix = 0;
    int seen = 0;
    for (int i = start; i < end && seen < 6; i++) {
      if (isDigit(text.charAt(i))) {
        prefix = prefix * 10 + text.charAt(i) - '0';
        seen++;
      }
    }
    int four = prefix / 100;
    int two = prefix / 10_000;
    return switch (digits) {
      case 13 -> two / 10 == 4;
      case 14 -> two == 36 || two == 38 || two == 39 || four >= 3000 && four <= 3059;
      case 15 -> two == 34 || two == 37;
      case 16 ->
          two / 10 == 4
              || two >= 51 && two <= 55
              || four >= 2221 && four <= 2720
              || four == 6011
              || two == 65
              || four >= 6440 && four <= 6499
              || four >= 3528 && four <= 3589
              || isMaestro(four)
              || two == 62;
      default -> two / 10 == 4 && digits == 19 || two == 62 || isMaestro(four);
    };
  }

  private static boolean isMaestro(int four) {
    return four == 5018
        || four == 5020
        || four == 5038
        || four == 5893
        || four == 6304
        || four == 6759
        || four >= 6761 && four <= 6763;
  }

  /** Luhn's: every second digit from the right counts twice. */
  private static boolean hasCheckDigit(CharSequence text, int start, int end, int digits) {
    int sum = 0;
    int left = digits;
    for (int i = start; i < end; i++) {
      if (isDigit(text.charAt(i))) {
        int digit = text.charAt(i) - '0';
        int doubled = left % 2 == 0 ? 2 * digit : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
        left--;
      }
    }
    return sum % 10 == 0;
  }
}
