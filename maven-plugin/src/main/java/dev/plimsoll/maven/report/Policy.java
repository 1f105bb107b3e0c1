package dev.plimsoll.maven.report;

import java.util.Map;
import java.util.Optional;

/**
 * What a team has decided about the weight of findings.
 *
 * @param source the file it was read from, as users know it, or empty where there is none
 * @param severities by the name of the check
 * @param fallback for checks that are not named; without it each has its own severity
 * @param egress which sensitive values may leave, and where
 */
public record Policy(
    String source,
    Map<String, Severity> severities,
    Optional<Severity> fallback,
    EgressMatrix egress) {
  /** Each check at its own severity. */
  public static final Policy NONE = new Policy("", Map.of(), Optional.empty());

  /** Says nothing of sensitive values. */
  public Policy(String source, Map<String, Severity> severities, Optional<Severity> fallback) {
    this(source, severities, fallback, EgressMatrix.NONE);
  }

  Severity severityOf(Finding finding) {
    Severity named = severities.get(finding.check());
    return named == null ? fallback.orElse(finding.severity()) : named;
  }
}
