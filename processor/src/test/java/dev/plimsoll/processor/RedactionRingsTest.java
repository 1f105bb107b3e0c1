package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of what holds itself ends. */
final class RedactionRingsTest {
  /** Compiles, calls {@code com.acme.Run.run()}, and returns what it returned. */
  private static Object run(String... sources) {
    return Compiled.cleanly(sources).call("com.acme.Run", "run");
  }

  private static final String NODE =
      """
      package com.acme;
      class Node {
        @Sensitive String name = "secret";
        Node next;
        List<Node> others = new ArrayList<>();
        @Override public String toString() { return NodeRedaction.toString(this); }
      }
      """;

  @Test
  void aValueThatHoldsItselfIsShownOnce() {
    assertThat(
            run(
                NODE,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Node node = new Node();
                    node.next = node;
                    node.others.add(node);
                    return node + " " + node;
                  }
                }
                """))
        .isEqualTo(
            "Node[name=***, next=Node[...], others=[Node[...]]] Node[name=***, next=Node[...], others=[Node[...]]]");
  }

  @Test
  void whatIsFoundTwiceButNotInItselfIsShownTwice() {
    assertThat(
            run(
                NODE,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Node node = new Node();
                    node.next = new Node();
                    node.others.add(node.next);
                    return node.toString();
                  }
                }
                """))
        .isEqualTo(
            "Node[name=***, next=Node[name=***, next=null, others=[]], others=[Node[name=***, next=null, others=[]]]]");
  }

  @Test
  void aLongChainAndACrowdEnd() {
    assertThat(
            run(
                NODE,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Node first = new Node();
                    Node last = first;
                    for (int i = 0; i < 100_000; i++) {
                      last.next = new Node();
                      last = last.next;
                    }
                    String chain = first.toString();
                    List<Node> crowd = new ArrayList<>();
                    for (int i = 0; i < 30; i++) {
                      crowd.add(new Node());
                    }
                    for (Node node : crowd) {
                      node.others = crowd;
                    }
                    String all = crowd.get(0).toString();
                    return (chain.length() < 10_000) + " " + (all.length() < 10_000_000) + " " + new Node();
                  }
                }
                """))
        .isEqualTo("true true Node[name=***, next=null, others=[]]");
  }

  @Test
  void ringsOfSeveralTypesEnd() {
    assertThat(
            run(
                """
                package com.acme;
                sealed interface Tree permits Branch, Leaf {}
                """,
                """
                package com.acme;
                record Branch(@Sensitive String name, List<Tree> trees) implements Tree {
                  @Override public String toString() { return BranchRedaction.toString(this); }
                }
                """,
                """
                package com.acme;
                record Leaf(Owner<?> owner) implements Tree {}
                """,
                """
                package com.acme;
                class Owner<T extends Comparable<T>> {
                  @Sensitive String name;
                  T rank;
                  Map<String, ? extends List<? extends Tree>> trees = Map.of();
                  @Override public String toString() { return OwnerRedaction.toString(this); }
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    List<Tree> trees = new ArrayList<>();
                    Branch branch = new Branch("secret", trees);
                    Owner<String> owner = new Owner<>();
                    owner.trees = Map.of("all", List.of(branch));
                    trees.add(branch);
                    trees.add(new Leaf(owner));
                    return branch.toString();
                  }
                }
                """))
        .isEqualTo(
            "Branch[name=***, trees=[Branch[...], Leaf[owner=Owner[name=null, rank=null, trees={all=[Branch[...]]}]]]]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object",
        "Object[]",
        "List",
        "List<?>",
        "Map<String, ? super Node<?>>",
        "Optional<?>",
        "Comparable<Long>",
        "T",
        "Box<T>",
        "Box<Object>",
        "Shape",
        "Base",
        "Optional<? extends Shape>"
      })
  void whatMayBeAnythingMayBeTheValueItself(String type) {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            interface Shape {}
            """,
            """
            package com.acme;
            abstract class Base {}
            """,
            """
            package com.acme;
            record Box<T>(T value) {}
            """,
            """
            package com.acme;
            @SuppressWarnings("rawtypes")
            class Node<T> implements Comparable<Long> {
              @Sensitive String name;
              %s other;
              @Override public int compareTo(Long other) { return 0; }
              @Override public String toString() { return NodeRedaction.toString(this); }
            }
            """
                .formatted(type));

    assertThat(compiled.generated("com.acme.NodeRedaction")).contains("Nesting.enter(value)");
  }

  @Test
  void ringsThroughWhatMayBeAnythingEnd() {
    assertThat(
            run(
                """
                package com.acme;
                record Node(@Sensitive String name, Object next, List<?> more) {
                  @Override public String toString() { return NodeRedaction.toString(this); }
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    List<Object> more = new ArrayList<>();
                    Node node = new Node("secret", new Node("secret", null, more), more);
                    more.add(node);
                    return node.toString();
                  }
                }
                """))
        .isEqualTo(
            "Node[name=***, next=Node[name=***, next=null, more=[Node[...]]], more=[Node[...]]]");
  }

  @Test
  void aTextThatFailsLeavesNothingBehind() {
    assertThat(
            run(
                """
                package com.acme;
                class Node {
                  @Sensitive String name = "secret";
                  Object other;
                  Node next;
                  @Override public String toString() { return NodeRedaction.toString(this); }
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Node node = new Node();
                    node.other = new Object() {
                      @Override public String toString() { throw new IllegalStateException(); }
                    };
                    for (int i = 0; i < 1000; i++) {
                      try {
                        node.toString();
                      } catch (IllegalStateException expected) {
                        node.next = null;
                      }
                    }
                    node.other = 1;
                    return node.toString();
                  }
                }
                """))
        .isEqualTo("Node[name=***, other=1, next=null]");
  }

  @Test
  void whatCannotHoldItselfPaysNothing() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            record Card(@Sensitive String number, List<String> tags, Map<Long, String[]> more, Box<String> box) {}
            """,
            """
            package com.acme;
            record Box<T>(T value, Class<T> type) {}
            """,
            """
            package com.acme;
            sealed interface Shape permits Dot {}
            """,
            """
            package com.acme;
            record Dot(@Sensitive String name, int x) implements Shape {}
            """,
            """
            package com.acme;
            record Drawing(@Sensitive String name, Shape shape) {}
            """,
            """
            package com.acme;
            record Masked(@Sensitive String name, @Sensitive Masked parent, List<Card> cards) {}
            """);

    for (String type : List.of("Card", "Dot", "Drawing", "Masked")) {
      assertThat(compiled.generated("com.acme." + type + "Redaction"))
          .doesNotContain("Nesting", "Copies");
    }
  }
}
