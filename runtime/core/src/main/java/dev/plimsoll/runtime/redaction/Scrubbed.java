package dev.plimsoll.runtime.redaction;

/** A text while parts of it are being masked. */
final class Scrubbed {
  private final CharSequence text;
  private StringBuilder masked;
  private int end;

  Scrubbed(CharSequence text) {
    this.text = text;
  }

  /** The end of what was masked last; nothing before it is looked at again. */
  int end() {
    return end;
  }

  /** Masks a part, after all that was masked before; returns where to go on. */
  int mask(int from, int to, String shown) {
    if (masked == null) {
      masked = new StringBuilder(text.length());
    }
    masked.append(text, end, from).append(Masks.MASK).append(shown);
    end = to;
    return to;
  }

  int mask(int from, int to) {
    return mask(from, to, "");
  }

  /** Masks all but the last four characters of a part. */
  int maskButLast4(int from, int to) {
    return mask(from, to, text.subSequence(to - 4, to).toString());
  }

  /** Returns the whole text, or null where nothing was masked. */
  String result() {
    return masked == null ? null : masked.append(text, end, text.length()).toString();
  }
}
