package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EgressVerdictTest {
  private static final Place PLACE = new Place("A.java", 3, 5);
  private static final Finding FINDING =
      new Finding("SensitiveEgress", Severity.ERROR, PLACE, "A#a()", "it leaves", "", "");

  private static Egress egress(String kind, String channel, String allowedBy) {
    return new Egress(kind, channel, "A.a", "info", "A#a()", PLACE, allowedBy);
  }

  private static Verdict judge(Map<String, Set<String>> matrix, List<Egress> egress) {
    return judge(matrix, List.of(FINDING), egress);
  }

  private static Verdict judge(
      Map<String, Set<String>> matrix, List<Finding> findings, List<Egress> egress) {
    Policy policy =
        new Policy("plimsoll.yaml", Map.of(), Optional.empty(), new EgressMatrix(matrix));
    Facts facts = new Facts(findings, List.of(), List.of(), List.of(), List.of(), egress);
    return Verdict.of("com.acme:a", facts, policy, new SourceTree(Path.of("."), List.of()));
  }

  @Test
  void whatTheMatrixOpensIsNoViolationAndInTheInventory() {
    Verdict verdict =
        judge(Map.of("personal", Set.of("log")), List.of(egress("personal", "log", "")));

    assertThat(verdict.violations()).isEmpty();
    assertThat(verdict.allowed()).extracting(Violation::message).containsExactly("it leaves");
    assertThat(verdict.egress()).containsExactly(egress("personal", "log", "policy"));
  }

  @Test
  void aStarStandsForEveryKind() {
    assertThat(
            judge(Map.of("*", Set.of("log")), List.of(egress("loyalty", "log", ""))).violations())
        .isEmpty();
  }

  @Test
  void anotherKindOrChannelStaysAViolation() {
    Map<String, Set<String>> matrix = Map.of("personal", Set.of("log"));

    assertThat(judge(matrix, List.of(egress("financial", "log", ""))).violations()).hasSize(1);
    assertThat(judge(matrix, List.of(egress("personal", "span", ""))).violations()).hasSize(1);
    assertThat(judge(matrix, List.of(egress("financial", "log", ""))).egress()).isEmpty();
  }

  @Test
  void allThatLeavesAtAPlaceHasToBeAllowed() {
    Verdict verdict =
        judge(
            Map.of("personal", Set.of("log")),
            List.of(egress("personal", "log", ""), egress("personal", "baggage", "")));

    assertThat(verdict.violations())
        .extracting(Violation::message)
        .containsExactly(
            "it leaves. Of what leaves here, plimsoll.yaml allows `personal>log`, but not `personal>baggage`");
    assertThat(verdict.egress()).containsExactly(egress("personal", "log", "policy"));
  }

  @Test
  void whatAWaiverOrAnOptionAllowsIsInTheInventoryOnly() {
    Verdict verdict =
        judge(
            Map.of(),
            List.of(),
            List.of(egress("personal", "log", "waiver"), egress("health", "span", "option")));

    assertThat(verdict.violations()).isEmpty();
    assertThat(verdict.allowed()).isEmpty();
    assertThat(verdict.egress()).hasSize(2);
  }

  @Test
  void findingsOfOtherChecksAtThePlaceStay() {
    Finding other =
        new Finding("ConsoleLogging", Severity.ERROR, PLACE, "A#a()", "printed", "", "");

    assertThat(
            judge(
                    Map.of("personal", Set.of("console")),
                    List.of(FINDING, other),
                    List.of(egress("personal", "console", "")))
                .violations())
        .extracting(Violation::check)
        .containsExactly("ConsoleLogging");
  }
}
