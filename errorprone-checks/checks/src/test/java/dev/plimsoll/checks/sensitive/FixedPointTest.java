package dev.plimsoll.checks.sensitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Unknowns of random graphs, each of which is itself and what it reaches. */
final class FixedPointTest {
  private static final int GRAPHS = 300;

  private final Random random = new Random(7);
  private List<List<Integer>> edges;
  private List<Unknown<BitSet>> unknowns;
  private FixedPoint fixedPoint;
  private int computed;

  @Test
  void findsWhatIsReachedWhateverIsAskedFirst() {
    for (int i = 0; i < GRAPHS; i++) {
      int size = 1 + random.nextInt(60);
      graph(size, random.nextInt(2 * size));
      List<BitSet> reached = reached();
      for (int node : shuffled(size)) {
        assertThat(fixedPoint.of(unknowns.get(node))).isEqualTo(reached.get(node));
      }
    }
  }

  @Test
  void everyValueIsFinalWhenItIsAnswered() {
    for (int i = 0; i < GRAPHS; i++) {
      graph(40, 60);
      int asked = random.nextInt(40);
      BitSet reached = fixedPoint.of(unknowns.get(asked));
      reached.stream().forEach(node -> assertThat(unknowns.get(node).isFinal()).isTrue());
    }
  }

  @Test
  void whatIsInNoRingIsComputedOnce() {
    for (int i = 0; i < GRAPHS; i++) {
      graph(30, 0);
      for (int from = 0; from < 30; from++) {
        for (int to = from + 1; to < 30; to += 1 + random.nextInt(9)) {
          edges.get(from).add(to);
        }
      }
      shuffled(30).forEach(node -> fixedPoint.of(unknowns.get(node)));

      assertThat(computed).isEqualTo(30);
    }
  }

  @Test
  void aFailureLosesNothingOfWhatIsAskedForLater() {
    FixedPoint values = new FixedPoint();
    List<Unknown<Integer>> ring = new ArrayList<>();
    boolean[] fails = {true};
    ring.add(new Unknown<>(0, Math::max, () -> values.of(ring.get(1))));
    ring.add(
        new Unknown<>(
            0,
            Math::max,
            () -> {
              int last = values.of(ring.get(2));
              if (fails[0]) {
                throw new IllegalStateException();
              }
              return last;
            }));
    ring.add(new Unknown<>(0, Math::max, () -> Math.max(7, values.of(ring.get(0)))));
    assertThatIllegalStateException().isThrownBy(() -> values.of(ring.get(0)));

    fails[0] = false;

    assertThat(values.of(ring.get(1))).isEqualTo(7);
    assertThat(values.of(ring.get(0))).isEqualTo(7);
    assertThat(ring).allMatch(Unknown::isFinal);
  }

  @Test
  void aChainOfAnyLengthIsWalkedWithoutTheStackOfIt() {
    int length = 100_000;
    edges = new ArrayList<>();
    start(0);
    List<Unknown<Integer>> chain = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      int node = i;
      chain.add(
          new Unknown<>(
              0, Math::max, () -> node == length - 1 ? 1 : fixedPoint.of(chain.get(node + 1))));
    }

    assertThat(fixedPoint.of(chain.get(0))).isEqualTo(1);
  }

  @Test
  void aGrownValueIsComputedAgainForEachGrowthAtMost() {
    int size = 60;
    graph(size, 0);
    for (int from = 0; from < size; from++) {
      for (int to = 0; to < size; to++) {
        edges.get(from).add(to);
      }
    }
    fixedPoint.of(unknowns.get(0));

    assertThat(computed).isLessThan(5 * size);
  }

  private void graph(int size, int arrows) {
    edges = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      edges.add(new ArrayList<>());
    }
    for (int i = 0; i < arrows; i++) {
      edges.get(random.nextInt(size)).add(random.nextInt(size));
    }
    start(size);
  }

  private void start(int size) {
    fixedPoint = new FixedPoint();
    unknowns = new ArrayList<>();
    computed = 0;
    for (int i = 0; i < size; i++) {
      int node = i;
      unknowns.add(new Unknown<>(new BitSet(), FixedPointTest::union, () -> compute(node)));
    }
  }

  private BitSet compute(int node) {
    computed++;
    BitSet found = new BitSet();
    found.set(node);
    edges.get(node).forEach(next -> found.or(fixedPoint.of(unknowns.get(next))));
    return found;
  }

  private static BitSet union(BitSet before, BitSet now) {
    BitSet union = (BitSet) before.clone();
    union.or(now);
    return union;
  }

  private List<BitSet> reached() {
    List<BitSet> reached = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      BitSet seen = new BitSet();
      visit(i, seen);
      reached.add(seen);
    }
    return reached;
  }

  private void visit(int node, BitSet seen) {
    if (!seen.get(node)) {
      seen.set(node);
      edges.get(node).forEach(next -> visit(next, seen));
    }
  }

  private List<Integer> shuffled(int size) {
    List<Integer> nodes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      nodes.add(i);
    }
    Collections.shuffle(nodes, random);
    return nodes;
  }
}
