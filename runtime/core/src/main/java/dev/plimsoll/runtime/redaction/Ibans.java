package dev.plimsoll.runtime.redaction;

import static dev.plimsoll.runtime.redaction.Characters.isAlphanumeric;
import static dev.plimsoll.runtime.redaction.Characters.isDigit;
import static dev.plimsoll.runtime.redaction.Characters.isUpper;

/** Bank account numbers: a country, the length that it has there, and a right check number. */
final class Ibans {
  /** Countries with the lengths of their numbers. */
  private static final String LENGTHS =
      "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18"
          + "FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21"
          + "LT20LU20LV21LY25MC27MD24ME22MK19MR27MT31MU30NL18NO15PK24PL28PS29PT25QA29RO24RS22SA24"
          + "SC31SD18SE24SI19SK24SM27ST25SV28TL23TN24TR26UA29VA22VG24XK20";

  private static final int ENTRY = 4;

  private Ibans() {}

  /** Returns whether two capitals stand before a place, and no part of a word before them. */
  static boolean isCountryBefore(CharSequence text, int at) {
    return at >= 2
        && isUpper(text.charAt(at - 1))
        && isUpper(text.charAt(at - 2))
        && !isAlphanumeric(text, at - 3);
  }

  /** Looks at what begins with a country; returns 0 where it is no account. */
  static int maskAt(CharSequence text, int start, Scrubbed out) {
    int length = lengthOf(text.charAt(start), text.charAt(start + 1));
    int end = length == 0 || start < out.end() ? -1 : endOf(text, start, length);
    return end > 0 && !isAlphanumeric(text, end) && hasCheckNumber(text, start, end)
        ? out.maskButLast4(start, end)
        : 0;
  }

  /** The end of so many letters and digits, with a blank after each four or none. */
  private static int endOf(CharSequence text, int start, int length) {
    int at = start;
    for (int seen = 0; seen < length; seen++) {
      if (seen > 0 && seen % 4 == 0 && at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      if (at >= text.length() || !isUpper(text.charAt(at)) && !isDigit(text.charAt(at))) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private static int lengthOf(char first, char second) {
    for (int i = 0; i < LENGTHS.length(); i += ENTRY) {
      if (LENGTHS.charAt(i) == first && LENGTHS.charAt(i + 1) == second) {
        return (LENGTHS.charAt(i + 2) - '0') * 10 + LENGTHS.charAt(i + 3) - '0';
      }
    }
    return 0;
  }

  /** The number that begins with the fifth character, and ends with the first four, is 1 mod 97. */
  private static boolean hasCheckNumber(CharSequence text, int start, int end) {
    int rest = remainder(text, start + 4, end, 0);
    return remainder(text, start, start + 4, rest) == 1;
  }

  private static int remainder(CharSequence text, int from, int to, int before) {
    int rest = before;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        rest = (rest * 10 + c - '0') % 97;
      } else if (c != ' ') {
        rest = (rest * 100 + c - 'A' + 10) % 97;
      }
    }
    return rest;
  }
}
