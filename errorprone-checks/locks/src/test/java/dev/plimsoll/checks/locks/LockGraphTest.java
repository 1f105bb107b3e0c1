package dev.plimsoll.checks.locks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LockGraphTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 7, 12})
  void aRingOfAnyLengthIsFoundOnce(int length) {
    List<LockEdge> edges = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      edges.add(edge(lock(i), lock((i + 1) % length)));
    }

    assertThat(judge(edges))
        .singleElement()
        .satisfies(problem -> assertThat(problem.edges()).hasSize(length));
  }

  @Test
  void theSmallerRingHidesTheLargerOneAroundIt() {
    assertThat(
            judge(
                List.of(
                    edge(lock(0), lock(1)),
                    edge(lock(1), lock(0)),
                    edge(lock(1), lock(2)),
                    edge(lock(2), lock(0)))))
        .singleElement()
        .satisfies(problem -> assertThat(problem.edges()).hasSize(2));
  }

  @Test
  void aWayWithoutTheGateIsChosen() {
    LockClass gate = lock(9);
    LockEdge gated = edge(lock(0), lock(1), gate);

    assertThat(judge(List.of(gated, edge(lock(1), lock(0), gate)))).isEmpty();
    assertThat(judge(List.of(gated, edge(lock(1), lock(0), gate), edge(lock(1), lock(0)))))
        .hasSize(1);
  }

  @Test
  void ringsThatShareALockAreTwo() {
    assertThat(
            judge(
                List.of(
                    edge(lock(0), lock(1)),
                    edge(lock(1), lock(0)),
                    edge(lock(1), lock(2)),
                    edge(lock(2), lock(1)))))
        .hasSize(2);
  }

  @Test
  void theOrderOfTheEdgesDoesNotMatter() {
    List<LockEdge> edges =
        List.of(
            edge(lock(2), lock(0)),
            edge(lock(0), lock(1)),
            edge(lock(1), lock(2)),
            edge(lock(3), lock(0)),
            edge(lock(0), lock(3)));
    List<LockEdge> reversed = new ArrayList<>(edges);
    Collections.reverse(reversed);

    assertThat(judge(edges)).isEqualTo(judge(reversed)).hasSize(2);
  }

  @Test
  void aRingIsFoundAmongManyOrders() {
    List<LockEdge> edges = new ArrayList<>();
    for (int from = 0; from < 150; from++) {
      for (int to = from + 1; to < 150; to++) {
        edges.add(edge(lock(from), lock(to)));
      }
    }
    assertThat(judge(edges)).isEmpty();

    edges.add(edge(lock(149), lock(0)));

    assertThat(judge(edges))
        .singleElement()
        .satisfies(problem -> assertThat(problem.edges()).hasSize(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "monitor this=a.B",
        "lock+shared p 3=a.C>f a.C#lock",
        "stamped static a.B#LOCK=a.Mine>e>g a.D#lock()",
        "monitor class a.B",
        "lock any>f a.B#x=a.C",
      })
  void locksAreReadAsWritten(String text) {
    assertThat(PathCode.write(PathCode.readLock(text))).isEqualTo(text);
  }

  private static List<LockProblem> judge(List<LockEdge> edges) {
    Program program = new Program();
    edges.forEach(program::add);
    return LockGraph.judge(
        new Solution(program, List.of(), Map.of(), Map.of(), Set.of(), Map.of()));
  }

  private static LockClass lock(int number) {
    return new LockClass("a.Lock%03d#lock".formatted(number), "");
  }

  private static LockEdge edge(LockClass from, LockClass to, LockClass... gates) {
    MethodId method = new MethodId("a.A", "from" + from + "To" + to + "()");
    return new LockEdge(
        from,
        false,
        to,
        false,
        Stream.of(gates).map(gate -> new LockEdge.Gate(gate, false)).toList(),
        List.of(new Place(method, "a/A.java", gates.length + 1, -1)),
        false,
        false);
  }
}
