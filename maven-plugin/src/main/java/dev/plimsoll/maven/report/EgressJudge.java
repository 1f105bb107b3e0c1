package dev.plimsoll.maven.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;

/**
 * Decides which sensitive values may leave. What leaves at a place is one finding, however much it
 * is: it is allowed if all of it is.
 */
final class EgressJudge {
  private static final String CHECK = "SensitiveEgress";

  private final Policy policy;
  private final List<Egress> judged;
  private final Map<Place, List<Egress>> leftToPolicy;

  EgressJudge(Facts facts, Policy policy) {
    this.policy = policy;
    judged = facts.egress().stream().map(this::judge).toList();
    leftToPolicy =
        judged.stream().filter(Egress::isLeftToPolicy).collect(groupingBy(Egress::place));
  }

  private Egress judge(Egress egress) {
    return !egress.isAllowed() && policy.egress().allows(egress)
        ? egress.allowedByPolicy()
        : egress;
  }

  /** Returns all that leaves by somebody's leave. */
  List<Egress> allowed() {
    return judged.stream().filter(Egress::isAllowed).toList();
  }

  boolean isAllowed(Finding finding) {
    List<Egress> here = at(finding);
    return !here.isEmpty() && here.stream().allMatch(Egress::isAllowed);
  }

  /** The message names one of the values that leave; it need not be the one that may not. */
  String remark(Finding finding) {
    List<Egress> here = at(finding);
    String open = pairs(here, true);
    String closed = pairs(here, false);
    return open.isEmpty() || closed.isEmpty()
        ? ""
        : ". Of what leaves here, %s allows %s, but not %s"
            .formatted(policy.source(), open, closed);
  }

  private List<Egress> at(Finding finding) {
    return finding.check().equals(CHECK)
        ? leftToPolicy.getOrDefault(finding.place(), List.of())
        : List.of();
  }

  private static String pairs(List<Egress> egress, boolean isAllowed) {
    return egress.stream()
        .filter(each -> each.isAllowed() == isAllowed)
        .map(each -> "`" + each.pair() + "`")
        .distinct()
        .sorted()
        .collect(joining(", "));
  }
}
