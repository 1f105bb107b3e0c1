package dev.plimsoll.maven.report;

import java.util.List;

/**
 * A finding that the policy does not let pass in silence.
 *
 * @param check the name of the check
 * @param severity by the policy; never {@link Severity#OFF}
 * @param place where, from the reactor root
 * @param element the enclosing method or type
 * @param message what is wrong and the way out
 * @param fix what to write instead, or empty
 * @param link the page of the check
 * @param fingerprint the same as long as the code says the same, wherever it stands in its file
 * @param ways what the threads do that meet, each with its calls; empty for most checks
 */
public record Violation(
    String check,
    Severity severity,
    Place place,
    String element,
    String message,
    String fix,
    String link,
    String fingerprint,
    List<Way> ways) {
  /** A violation at one place. */
  public Violation(
      String check,
      Severity severity,
      Place place,
      String element,
      String message,
      String fix,
      String link,
      String fingerprint) {
    this(check, severity, place, element, message, fix, link, fingerprint, List.of());
  }
}
