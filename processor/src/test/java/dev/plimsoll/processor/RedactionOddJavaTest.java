package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code <Type>Redaction} makes of types that are seldom written. */
final class RedactionOddJavaTest {
  private static final String CARD =
      """
      package com.acme;
      public record Card(@Sensitive String number) {
        @Override public String toString() { return CardRedaction.toString(this); }
      }
      """;

  /** Compiles, calls {@code com.acme.Run.run()}, and returns what it returned. */
  private static Object run(String... sources) {
    return Compiled.cleanly(sources).call("com.acme.Run", "run");
  }

  @Test
  void membersThatASuperclassKnowsAsVariables() {
    assertThat(
            run(
                """
                package com.acme;
                class Base<T, U, V> {
                  private final T first; final U second; private final List<V> all;
                  @Sensitive private final String secret = "s";
                  Base(T first, U second, List<V> all) { this.first = first; this.second = second; this.all = all; }
                }
                """,
                """
                package com.acme;
                record Card<N>(@Sensitive String number, N n) {
                  @Override public String toString() { return CardRedaction.toString(this); }
                }
                """,
                """
                package com.acme;
                class Pair<N> extends Base<Card<N>, Card<? super N>, Card<N>> {
                  Pair(Card<N> a, Card<? super N> b) { super(a, b, List.of(a)); }
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() { return PairRedaction.toString(new Pair<>(new Card<>("4711", 1), new Card<>("4712", 2))); }
                }
                """))
        .isEqualTo(
            "Pair[first=Card[number=***, n=1], second=Card[number=***, n=2],"
                + " all=[Card[number=***, n=1]], secret=***]");
  }

  @Test
  void nestedGenericsAndWildcards() {
    assertThat(
            run(
                CARD,
                """
                package com.acme;
                record Wallet<K extends Comparable<? super K>, V extends Card>(
                    Map<? extends K, ? extends List<? super Card>> lower,
                    Map<String, Map<K, ? extends Collection<? extends Card>>> deep,
                    Optional<? extends Optional<Card[]>> optional,
                    List<?> unknown,
                    @Sensitive List<? extends V> secret) {}
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Card card = new Card("4111");
                    return WalletRedaction.toString(new Wallet<>(
                        Map.of("a", List.of(card)), Map.of("b", Map.of("c", Set.of(card))),
                        Optional.of(Optional.of(new Card[] {card, null})), List.of(card), null));
                  }
                }
                """))
        .isEqualTo(
            "Wallet[lower={a=[Card[number=***]]}, deep={b={c=[Card[number=***]]}}, "
                + "optional=Optional[Optional[[Card[number=***], null]]], unknown=[Card[number=***]], secret=null]");
  }

  @Test
  void arraysOfManyDimensions() {
    assertThat(
            run(
                CARD,
                """
                package com.acme;
                record Arrays(
                    int[][] numbers, byte[][][] bytes, char[] letters, Card[][][] cards, List<Card[][]>[] lists,
                    @Sensitive long[][] secret, @Sensitive double[] more) {}
                """,
                """
                package com.acme;
                class Run {
                  @SuppressWarnings({"unchecked", "rawtypes"})
                  static Object run() {
                    Card[][] cards = {{new Card("4111"), null}, null, {}};
                    return ArraysRedaction.toString(new Arrays(
                        new int[][] {{1, 2}, null}, new byte[][][] {{{3}}}, new char[] {'c'}, new Card[][][] {cards},
                        new List[] {List.of((Object) cards)}, new long[][] {{4711}}, new double[] {0.5}));
                  }
                }
                """))
        .isEqualTo(
            "Arrays[numbers=[[1, 2], null], bytes=[[[3]]], letters=[c], cards=[[[Card[number=***], null], null, []]], "
                + "lists=[[[[Card[number=***], null], null, []]]], secret=***, more=***]");
  }

  @Test
  void variablesThatHideThoseOfTheClassAround() {
    assertThat(
            run(
                """
                package com.acme;
                class Outer<T, U extends List<T>> {
                  class Inner<T extends Comparable<T>> {
                    @Sensitive String name = "secret";
                    private final T value;
                    Inner(T value) { this.value = value; }
                    class Deeper<U> {
                      @Sensitive U secret;
                      List<U> more;
                      @Override public String toString() { return Outer_Inner_DeeperRedaction.toString(this); }
                    }
                    @Override public String toString() { return Outer_InnerRedaction.toString(this); }
                  }
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Outer<Long, List<Long>>.Inner<String> inner = new Outer<Long, List<Long>>().new Inner<>("value");
                    return inner + " " + inner.new Deeper<Integer>();
                  }
                }
                """))
        .isEqualTo("Inner[name=***, value=value] Deeper[secret=null, more=null]");
  }

  @Test
  void innerClassesAndNestedRecords() {
    assertThat(
            run(
                """
                package com.acme;
                class Outer<T> {
                  final T value;
                  Outer(T value) { this.value = value; }
                  class Inner {
                    @Sensitive private final T secret = value;
                    private final String open = "open";
                    String shown() { return Outer_InnerRedaction.toString(this); }
                    class Deeper {
                      @Sensitive T again = secret;
                      String shown() { return Outer_Inner_DeeperRedaction.toString(this); }
                    }
                  }
                  static final class Nested {
                    protected record Row(@Sensitive int id, Row next) {
                      @Override public String toString() { return Outer_Nested_RowRedaction.toString(this); }
                    }
                  }
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Outer<String>.Inner inner = new Outer<>("secret").new Inner();
                    return inner.shown() + inner.new Deeper().shown() + new Outer.Nested.Row(1, new Outer.Nested.Row(2, null));
                  }
                }
                """))
        .isEqualTo(
            "Inner[secret=***, open=open]Deeper[again=***]Row[id=***, next=Row[id=***, next=null]]");
  }

  @Test
  void enumsWithBodiesAndSealedTypes() {
    assertThat(
            run(
                """
                package com.acme;
                enum Kind {
                  ONE { @Override String word() { return "one"; } }, TWO { @Override String word() { return "two"; } };
                  abstract String word();
                }
                """,
                """
                package com.acme;
                public sealed abstract class Party<I extends Party.Id> permits Party.Person, Party.Company {
                  interface Id {}
                  record Number(int value) implements Id {}
                  @Sensitive protected String name = "secret";
                  I id;
                  Kind kind = Kind.TWO;
                  public static final class Person extends Party<Number> {
                    Party<? extends Id> partner;
                    @Override public String toString() { return Party_PersonRedaction.toString(this); }
                  }
                  public static non-sealed class Company extends Party<Number> {
                    EnumMap<Kind, List<Party<?>>> parties = new EnumMap<>(Kind.class);
                    @Override public String toString() { return Party_CompanyRedaction.toString(this); }
                  }
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Party.Person person = new Party.Person();
                    person.partner = person;
                    Party.Company company = new Party.Company();
                    company.parties.put(Kind.ONE, List.of(company));
                    return person + " " + company;
                  }
                }
                """))
        .asString()
        .doesNotContain("secret")
        .startsWith("Person[name=***, id=null, kind=TWO, partner=");
  }
}
