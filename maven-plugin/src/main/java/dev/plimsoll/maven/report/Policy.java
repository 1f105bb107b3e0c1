package dev.plimsoll.maven.report;

import java.util.Map;
import java.util.Optional;

/**
 * What a team has decided about the weight of findings.
 *
 * @param source the file it was read from, as users know it, or empty where there is none
 * @param severities by the name of the check
 * @param fallback for checks that are not named; without it each has its own severity
 */
public record Policy(String source, Map<String, Severity> severities, Optional<Severity> fallback) {
  /** Each check at its own severity. */
  public static final Policy NONE = new Policy("", Map.of(), Optional.empty());

  Severity severityOf(Finding finding) {
    Severity named = severities.get(finding.check());
    return named == null ? fallback.orElse(finding.severity()) : named;
  }
}
