package dev.plimsoll.runtime.redaction;

import static dev.plimsoll.runtime.redaction.Characters.isAlphanumeric;
import static dev.plimsoll.runtime.redaction.Characters.isLetter;

/** E-mail addresses, of which the domain stays, and passwords in URLs. */
final class Addresses {
  private Addresses() {}

  /** Looks at what stands on both sides of an at sign. */
  static int maskAround(CharSequence text, int at, Scrubbed out) {
    int password = findPassword(text, at, out.end());
    if (password > 0) {
      out.mask(password, at);
      return at + 1;
    }
    int local = at;
    while (local > out.end() && isLocal(text.charAt(local - 1))) {
      local--;
    }
    if (local == at) {
      return at + 1;
    }
    int end = endOfDomain(text, at + 1);
    if (end < 0) {
      return at + 1;
    }
    out.mask(local, at);
    return end;
  }

  /** The beginning of the password in {@code scheme://user:password@}, or 0. */
  private static int findPassword(CharSequence text, int at, int end) {
    int password = 0;
    for (int i = at - 1; i > end + 1 && isUserInfo(text.charAt(i)); i--) {
      char c = text.charAt(i);
      if (c == ':') {
        password = i + 1;
      } else if (c == '/') {
        boolean isAuthority = text.charAt(i - 1) == '/' && text.charAt(i - 2) == ':';
        return isAuthority && password < at ? password : 0;
      }
    }
    return 0;
  }

  private static boolean isUserInfo(char c) {
    return c > ' ' && c != '@' && c != '"' && c != '<' && c != '>';
  }

  /** Where a domain of two labels or more ends, the last of which is a word; or -1. */
  private static int endOfDomain(CharSequence text, int start) {
    int end = -1;
    int label = start;
    int labels = 0;
    int i = start;
    for (; i < text.length() && isDomain(text.charAt(i)); i++) {
      if (text.charAt(i) == '.') {
        if (i == label) {
          break;
        }
        labels++;
        end = isTop(text, label, i) && labels > 1 ? i : end;
        label = i + 1;
      }
    }
    return labels > 0 && isTop(text, label, i) ? i : end;
  }

  private static boolean isTop(CharSequence text, int from, int to) {
    return to - from >= 2 && isLetter(text.charAt(from));
  }

  private static boolean isLocal(char c) {
    return isAlphanumeric(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-' || c > 127;
  }

  private static boolean isDomain(char c) {
    return isAlphanumeric(c) || c == '.' || c == '-' || c > 127;
  }
}
