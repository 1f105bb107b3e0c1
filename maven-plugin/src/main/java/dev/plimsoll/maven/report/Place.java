package dev.plimsoll.maven.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in the sources.
 *
 * @param file the package as folders and the file, or a path relative to the reactor root
 * @param line from 1; 0 where it is not known
 * @param column from 1; 0 where it is not known
 */
public record Place(String file, int line, int column) {
  private static final Pattern FORM = Pattern.compile("(.*?)(?::(\\d{1,9}))?(?::(\\d{1,9}))?");

  /** Returns the place that a fact tells, as {@code com/acme/Payments.java:14:5}. */
  static Place of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("`" + text + "` is no place");
    }
    return new Place(matcher.group(1), number(matcher.group(2)), number(matcher.group(3)));
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** Returns the same point under another file name. */
  Place in(String otherFile) {
    return new Place(otherFile, line, column);
  }

  /** Returns the file with its line. */
  public String fileAndLine() {
    return line == 0 ? file : file + ":" + line;
  }
}
