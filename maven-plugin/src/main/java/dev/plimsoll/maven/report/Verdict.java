package dev.plimsoll.maven.report;

import java.util.List;

/**
 * What the policy says of one module.
 *
 * @param module as {@code com.acme:payments}
 * @param violations sorted by check, then by place
 */
public record Verdict(String module, List<Violation> violations) {
  /** Judges the findings of one module. */
  public static Verdict of(String module, Facts facts, Policy policy, SourceTree sources) {
    Fingerprints fingerprints = new Fingerprints();
    List<Violation> violations =
        facts.findings().stream()
            .map(
                finding ->
                    new Violation(
                        finding.check(),
                        policy.severityOf(finding),
                        sources.locate(finding.place()),
                        finding.element(),
                        finding.message(),
                        finding.fix(),
                        finding.link(),
                        fingerprints.next(finding)))
            .filter(violation -> violation.severity() != Severity.OFF)
            .toList();
    return new Verdict(module, violations);
  }

  /** Counts the violations. */
  public Tally tally() {
    return Tally.of(violations);
  }
}
