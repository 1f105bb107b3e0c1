package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The copy of what holds itself ends. */
final class RedactedCopyRingsTest {
  private static Object run(String... sources) {
    return Compiled.cleanly(sources).call("com.acme.Run", "run");
  }

  private static final String NODE =
      """
      package com.acme;
      record Node(@Sensitive String name, int number, Node next, List<Node> others, Map<String, Node> byName, Optional<Node> some) {
        static Node of(int number, Node next, List<Node> others) {
          return new Node("secret", number, next, others, new HashMap<>(), Optional.empty());
        }
        @Override public String toString() { return NodeRedaction.toString(this); }
      }
      """;

  @Test
  void whatIsFoundInItselfIsNotInTheCopy() {
    assertThat(
            run(
                NODE,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    List<Node> others = new ArrayList<>();
                    Node inner = Node.of(2, null, others);
                    Node node = new Node("secret", 1, inner, others, new HashMap<>(), Optional.of(inner));
                    others.add(node);
                    others.add(Node.of(3, null, List.of()));
                    node.byName().put("me", node);
                    Node copy = NodeRedaction.redact(node);
                    return copy.name() + copy.number() + copy.next().number() + copy.next().others().get(0).next()
                        + copy.others().get(0).number() + copy.others().size() + copy.byName() + copy.some().get().number();
                  }
                }
                """))
        .isEqualTo("***12null31{}2");
  }

  @Test
  void aValueInAnOptionalInItselfIsGone() {
    assertThat(
            run(
                """
                package com.acme;
                record Link(@Sensitive String name, List<Optional<Link>> links, Link[] array, Set<Link> set) {
                  @Override public int hashCode() { return 1; }
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Link link = new Link("secret", new ArrayList<>(), new Link[2], new HashSet<>());
                    link.links().add(Optional.of(link));
                    link.array()[1] = link;
                    link.set().add(link);
                    Link copy = LinkRedaction.redact(link);
                    return copy.name() + copy.links() + Arrays.toString(copy.array()) + copy.set();
                  }
                }
                """))
        .isEqualTo("***[Optional.empty][null, null][]");
  }

  @Test
  void whatIsFoundTwiceIsCopiedOnce() {
    assertThat(
            run(
                NODE,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Node shared = Node.of(2, null, List.of());
                    Node copy = NodeRedaction.redact(Node.of(1, shared, List.of(shared, shared)));
                    Node again = NodeRedaction.redact(shared);
                    return (copy.next() == copy.others().get(1)) + " " + (copy.next() == shared) + " " + (copy.next() == again);
                  }
                }
                """))
        .isEqualTo("true false false");
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
                    Node last = null;
                    for (int i = 0; i < 100_000; i++) {
                      last = Node.of(i, last, List.of());
                    }
                    int depth = 0;
                    for (Node at = NodeRedaction.redact(last); at != null; at = at.next()) {
                      depth++;
                    }
                    List<Node> crowd = new ArrayList<>();
                    for (int i = 0; i < 300; i++) {
                      crowd.add(Node.of(i, null, crowd));
                    }
                    return depth + " " + NodeRedaction.redact(crowd.get(0)).others().size();
                  }
                }
                """))
        .isEqualTo("1000 299");
  }

  @Test
  void constructorsThatWantNoNullsGetNone() {
    assertThat(
            run(
                """
                package com.acme;
                record Node(@Sensitive String name, List<Node> others, Map<Node, Node> pairs) {
                  Node {
                    List.copyOf(others);
                    Map.copyOf(pairs);
                  }
                  @Override public int hashCode() { return 1; }
                  @Override public boolean equals(Object other) { return this == other; }
                }
                """,
                """
                package com.acme;
                record Order(@Sensitive String buyer, List<Node> nodes, Map<String, Node> byName) {}
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    List<Node> others = new ArrayList<>();
                    Map<Node, Node> pairs = new HashMap<>();
                    Node node = new Node("secret", others, pairs);
                    Node leaf = new Node("leaf", List.of(), Map.of());
                    Collections.addAll(others, node, leaf);
                    pairs.put(node, leaf);
                    pairs.put(leaf, node);
                    pairs.put(leaf, leaf);
                    Node copy = NodeRedaction.redact(node);
                    Order order = OrderRedaction.redact(new Order("ann", others, Map.of("me", node)));
                    List<Node> gaps = new ArrayList<>();
                    gaps.add(null);
                    return copy.others().size() + " " + copy.pairs().size() + " " + order.nodes().size() + order.byName().size()
                        + OrderRedaction.redact(new Order("bob", gaps, Map.of())).nodes();
                  }
                }
                """))
        .isEqualTo("1 1 21[null]");
  }

  @Test
  void whatIsTooDeepInOnePlaceIsWholeInAnother() {
    assertThat(
            run(
                NODE,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Node last = null;
                    Node shared = null;
                    for (int i = 0; i < 1500; i++) {
                      last = Node.of(i, last, List.of());
                      shared = i == 600 ? last : shared;
                    }
                    Node copy = NodeRedaction.redact(Node.of(-1, last, List.of(shared)));
                    int depth = 0;
                    for (Node at = copy.others().get(0); at != null; at = at.next()) {
                      depth++;
                    }
                    return depth;
                  }
                }
                """))
        .isEqualTo(601);
  }

  /** Made again wherever they are found, there would be two to the power of a thousand copies. */
  @Test
  void aDeepLadderEnds() {
    assertThat(
            run(
                NODE,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Node last = null;
                    for (int i = 0; i < 1500; i++) {
                      last = Node.of(i, last, last == null ? List.of() : List.of(last));
                    }
                    List<Node> crowd = new ArrayList<>();
                    for (int i = 0; i < 1500; i++) {
                      crowd.add(Node.of(i, null, crowd));
                    }
                    return NodeRedaction.redact(last).number() + " " + NodeRedaction.redact(crowd.get(0)).number();
                  }
                }
                """))
        .isEqualTo("1499 0");
  }

  @Test
  void ringsOfSeveralTypesAndOfBuildersEnd() {
    assertThat(
            run(
                """
                package com.acme;
                record Branch<T>(@Sensitive String name, List<Owner> owners, T tag) {}
                """,
                """
                package com.acme;
                class Owner {
                  private final String name;
                  final List<Branch<String>> branches;
                  @Sensitive private final String secret;
                  Owner(String name, List<Branch<String>> branches, String secret) {
                    this.name = name;
                    this.branches = branches;
                    this.secret = secret;
                  }
                  String name() { return name; }
                  String secret() { return secret; }
                  List<Branch<String>> branches() { return branches; }
                  Builder toBuilder() { return new Builder(this); }
                  static class Builder {
                    private List<Branch<String>> branches;
                    private String secret;
                    private final String name;
                    Builder(Owner owner) { name = owner.name; branches = owner.branches; secret = owner.secret; }
                    Builder branches(List<Branch<String>> branches) { this.branches = branches; return this; }
                    Builder secret(String secret) { this.secret = secret; return this; }
                    Owner build() { return new Owner(name, branches, secret); }
                  }
                  @Override public String toString() { return OwnerRedaction.toString(this); }
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Owner owner = new Owner("ann", new ArrayList<>(), "secret");
                    owner.branches().add(new Branch<>("secret", List.of(owner), "tag"));
                    Owner copy = OwnerRedaction.redact(owner);
                    Branch<String> branch = copy.branches().get(0);
                    return copy.name() + copy.secret() + branch.name() + branch.owners() + branch.tag();
                  }
                }
                """))
        .isEqualTo("ann******[]tag");
  }

  @Test
  void aCopyThatFailsLeavesNothingBehind() {
    assertThat(
            run(
                """
                package com.acme;
                record Node(@Sensitive String name, Node next) {
                  static boolean fails;
                  Node {
                    if (fails) {
                      throw new IllegalStateException();
                    }
                  }
                  @Override public String toString() { return NodeRedaction.toString(this); }
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Node node = new Node("secret", new Node("secret", null));
                    Node.fails = true;
                    try {
                      NodeRedaction.redact(node);
                    } catch (IllegalStateException expected) {
                      Node.fails = false;
                    }
                    return NodeRedaction.redact(node).toString();
                  }
                }
                """))
        .isEqualTo("Node[name=***, next=Node[name=***, next=null]]");
  }
}
