package dev.plimsoll.checks.sensitive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a name: {@code cardNumber}, {@code CARD_NUMBER} and {@code IBANNumber} have two. */
final class NameWords {
  private NameWords() {}

  /** Returns the words in lower case; digits say nothing, and belong to none. */
  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || isBetween(name, i)) {
        addWord(name, start, i, words);
        start = i;
      }
    }
    return words;
  }

  /** Whether a word ends before a character: at a hump, or before the last capital of several. */
  private static boolean isBetween(String name, int at) {
    if (at == 0) {
      return false;
    }
    char before = name.charAt(at - 1);
    char here = name.charAt(at);
    if (!Character.isLetter(here) || !Character.isLetter(before)) {
      return true;
    }
    return Character.isUpperCase(here)
        && (Character.isLowerCase(before)
            || (at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1))));
  }

  private static void addWord(String name, int start, int end, List<String> words) {
    if (start < end && Character.isLetter(name.charAt(start))) {
      words.add(name.substring(start, end).toLowerCase(Locale.ROOT));
    }
  }
}
