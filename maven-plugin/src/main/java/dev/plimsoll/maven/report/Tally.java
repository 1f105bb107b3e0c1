package dev.plimsoll.maven.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How many violations there are.
 *
 * @param errors that fail the build
 * @param warnings that are shown
 * @param notes that are told by the way
 */
public record Tally(long errors, long warnings, long notes) {
  /** Nothing was found. */
  public static final Tally NONE = new Tally(0, 0, 0);

  static Tally of(Collection<Violation> violations) {
    return new Tally(
        count(violations, Severity.ERROR),
        count(violations, Severity.WARNING),
        count(violations, Severity.NOTE));
  }

  private static long count(Collection<Violation> violations, Severity severity) {
    return violations.stream().filter(violation -> violation.severity() == severity).count();
  }

  /** Returns the sum of both. */
  public Tally plus(Tally other) {
    return new Tally(errors + other.errors, warnings + other.warnings, notes + other.notes);
  }

  /** Whether the build may not pass. */
  public boolean fails() {
    return errors > 0;
  }

  /** Returns it in words: {@code 2 errors, 1 warning}. */
  public String words() {
    List<String> words = new ArrayList<>();
    add(words, errors, "error");
    add(words, warnings, "warning");
    add(words, notes, "note");
    return words.isEmpty() ? "no findings" : String.join(", ", words);
  }

  private static void add(List<String> words, long count, String what) {
    if (count > 0) {
      words.add(count + " " + what + (count == 1 ? "" : "s"));
    }
  }
}
