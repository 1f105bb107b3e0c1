package dev.plimsoll.runtime.redaction;

import static dev.plimsoll.runtime.redaction.Characters.startsWith;

/** Keys and certificates in PEM form, from their first line to their last. */
final class PemBlocks {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String HYPHENS = "-----";

  private PemBlocks() {}

  /** Looks at what a hyphen may begin; a block without an end reaches to that of the text. */
  static int maskAt(CharSequence text, int start, Scrubbed out) {
    if (!startsWith(text, start, BEGIN)) {
      return start + 1;
    }
    int end = find(text, start + BEGIN.length(), END);
    return out.mask(start, find(text, end, HYPHENS));
  }

  /** The end of the next occurrence, or of the text. */
  private static int find(CharSequence text, int from, String wanted) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '-' && startsWith(text, i, wanted)) {
        return i + wanted.length();
      }
    }
    return text.length();
  }
}
