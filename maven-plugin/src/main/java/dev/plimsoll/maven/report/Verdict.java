package dev.plimsoll.maven.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What the policy says of one module.
 *
 * @param module as {@code com.acme:payments}
 * @param violations sorted by check, then by place
 * @param allowed what would be a violation, had the policy not opened a channel for it
 * @param egress the sensitive values that leave by somebody's leave, from the reactor root
 */
public record Verdict(
    String module, List<Violation> violations, List<Violation> allowed, List<Egress> egress) {
  /** Nothing is allowed to leave. */
  public Verdict(String module, List<Violation> violations) {
    this(module, violations, List.of(), List.of());
  }

  /** Judges the findings of one module. */
  public static Verdict of(String module, Facts facts, Policy policy, SourceTree sources) {
    EgressJudge judge = new EgressJudge(facts, policy);
    Fingerprints fingerprints = new Fingerprints();
    List<Violation> violations = new ArrayList<>();
    List<Violation> allowed = new ArrayList<>();
    for (Finding finding : facts.findings()) {
      Violation violation =
          new Violation(
              finding.check(),
              policy.severityOf(finding),
              sources.locate(finding.place()),
              finding.element(),
              finding.message() + judge.remark(finding),
              finding.fix(),
              finding.link(),
              fingerprints.next(finding),
              finding.ways().stream().map(way -> way.in(sources)).toList());
      if (violation.severity() != Severity.OFF) {
        (judge.isAllowed(finding) ? allowed : violations).add(violation);
      }
    }
    return new Verdict(
        module,
        List.copyOf(violations),
        List.copyOf(allowed),
        judge.allowed().stream().map(egress -> egress.in(sources)).toList());
  }

  /** Counts the violations. */
  public Tally tally() {
    return Tally.of(violations);
  }
}
