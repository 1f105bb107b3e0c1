package dev.plimsoll.maven.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much a finding weighs; the heaviest comes first. */
public enum Severity {
  /** Fails the build. */
  ERROR,

  /** Is shown. */
  WARNING,

  /** Is told by the way. */
  NOTE,

  /** Is neither shown nor counted. */
  OFF;

  /** Returns the word for it in facts, policies and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the severity that a word stands for. */
  public static Optional<Severity> of(String word) {
    return Stream.of(values()).filter(severity -> severity.word().equals(word)).findFirst();
  }
}
