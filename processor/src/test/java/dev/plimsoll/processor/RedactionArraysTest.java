package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays of type variables, which are made as arrays of objects, and members of hidden types. */
final class RedactionArraysTest {
  private static final String CARD =
      """
      package com.acme;
      record Card(@Sensitive String number) {
        @Override public String toString() { return CardRedaction.toString(this); }
      }
      """;

  private static Object run(String... sources) {
    return Compiled.cleanly(sources).call("com.acme.Run", "run");
  }

  @ParameterizedTest
  @ValueSource(strings = {"private", "protected"})
  void arraysOfWhatASuperclassKnowsAsAVariable(String access) {
    assertThat(
            run(
                """
                package com.acme;
                @SuppressWarnings("unchecked")
                class Stack<T, U> {
                  %1$s T[] items = (T[]) new Object[2];
                  %1$s T[][] more = (T[][]) new Object[1][1];
                  %1$s List<T[]> listed;
                  %1$s U[] same = (U[]) new Object[1];
                  %1$s U bare;
                  Stack(T item, U other) { items[0] = item; more[0][0] = item; same[0] = other; bare = other; listed = item instanceof String ? null : Collections.singletonList(items); }
                }
                """
                    .formatted(access),
                CARD,
                """
                package com.acme;
                class Names extends Stack<String, String[]> {
                  @Sensitive private String owner = "Ann";
                  Names() { super("a", new String[] {"b"}); }
                }
                """,
                """
                package com.acme;
                class Cards<N extends Card> extends Stack<Card, N[]> {
                  @Sensitive private String owner = "Ann";
                  @SuppressWarnings("unchecked") Cards(N card) { super(card, (N[]) new Card[] {card}); }
                }
                """,
                """
                package com.acme;
                class Narrow<N extends Card> extends Stack<N, String> {
                  @Sensitive private String owner = "Ann";
                  Narrow(N card) { super(card, "c"); }
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Card card = new Card("4711");
                    return NamesRedaction.toString(new Names()) + "\\n"
                        + CardsRedaction.toString(new Cards<>(card)) + "\\n"
                        + NarrowRedaction.toString(new Narrow<>(card)) + "\\n"
                        + NarrowRedaction.safeFields(new Narrow<>(card)).get("items")
                        + CardsRedaction.safeFields(new Cards<>(card)).get("same")
                        + NamesRedaction.safeFields(new Names()).get("items");
                  }
                }
                """))
        .isEqualTo(
            """
            Names[items=[a, null], more=[[a]], listed=null, same=[[b]], bare=[b], owner=***]
            Cards[items=[Card[number=***], null], more=[[Card[number=***]]],\
             listed=[[Card[number=***], null]], same=[[Card[number=***]]], bare=[Card[number=***]], owner=***]
            Narrow[items=[Card[number=***], null], more=[[Card[number=***]]],\
             listed=[[Card[number=***], null]], same=[c], bare=c, owner=***]
            [Card[number=***], null][[Card[number=***]]][a, null]""");
  }

  @Test
  void arraysOfTheSameObjectsHoldDifferentTypes() {
    assertThat(
            run(
                CARD,
                """
                package com.acme;
                record Token(@Sensitive String text) {}
                """,
                """
                package com.acme;
                @SuppressWarnings("unchecked")
                class Both<T, U> {
                  T[] first = (T[]) new Object[1];
                  U[] second = (U[]) new Object[1];
                }
                """,
                """
                package com.acme;
                class Pair extends Both<Card, Token> {
                  @Sensitive String owner = "Ann";
                  Pair() { first(this)[0] = new Card("1"); second(this)[0] = new Token("2"); }
                  @SuppressWarnings("unchecked") private static Object[] first(Both<?, ?> both) { return both.first; }
                  private static Object[] second(Both<?, ?> both) { return both.second; }
                }
                """,
                """
                package com.acme;
                class Run { static Object run() { return PairRedaction.toString(new Pair()); } }
                """))
        .isEqualTo("Pair[first=[Card[number=***]], second=[Token[text=***]], owner=***]");
  }

  /** What is built may be set as an array of cards only, and is none. */
  @Test
  void noCopyIsMadeOfAnArrayOfObjects() {
    assertThat(
            Compiled.cleanly(
                    CARD,
                    """
                    package com.acme;
                    class Stack<T> { T[] items; }
                    """,
                    """
                    package com.acme;
                    class Cards extends Stack<Card> {
                      @Sensitive String owner = "Ann";
                      Builder toBuilder() { return new Builder(); }
                      static class Builder {
                        Builder owner(String owner) { return this; }
                        Builder items(Card[] items) { return this; }
                        Cards build() { return new Cards(); }
                      }
                    }
                    """)
                .generated("com.acme.CardsRedaction"))
        .contains("toString(")
        .doesNotContain("redact(");
  }

  @ParameterizedTest
  @ValueSource(strings = {"private", ""})
  void membersOfPrivateTypes(String access) {
    assertThat(
            run(
                CARD,
                """
                package com.acme;
                class Ring {
                  private static final class Key { @Override public String toString() { return "k"; } }
                  private static final class Cards extends ArrayList<Card> { static final long serialVersionUID = 1; }
                  static class Base<K, V> {
                    %1$s Map<K, V> inherited; K bare; V[] array;
                    Base(Map<K, V> inherited) { this.inherited = inherited; }
                  }
                  static class Box extends Base<Key, Card> {
                    @Sensitive String secret = "s";
                    %1$s Key key = new Key();
                    %1$s Key[] keys = {new Key()};
                    %1$s Key[][] deep = {{new Key()}};
                    %1$s Map<Key, Card> byKey = Map.of(new Key(), new Card("1"));
                    %1$s Map<Key[], List<Card>> byKeys = Map.of(keys, List.of(new Card("1")));
                    %1$s Map<Card, int[]> numbers = Map.of(new Card("1"), new int[] {1});
                    %1$s Cards cards = new Cards();
                    Box() { super(Map.of(new Key(), new Card("1"))); bare = key; }
                  }
                  static class Frame extends Base<Map<Key, Card>, Key[]> {
                    @Sensitive String secret = "s";
                    Frame() { super(null); bare = Map.of(new Key(), new Card("1")); }
                  }
                }
                """
                    .formatted(access),
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Ring.Frame frame = new Ring.Frame();
                    return Ring_BoxRedaction.toString(new Ring.Box()) + "\\n" + Ring_FrameRedaction.toString(frame)
                        + Ring_BoxRedaction.safeFields(new Ring.Box()).get("keys");
                  }
                }
                """))
        .isEqualTo(
            """
            Box[inherited={k=Card[number=***]}, bare=k, array=null, secret=***, key=k, keys=[k], deep=[[k]],\
             byKey={k=Card[number=***]}, byKeys={[k]=[Card[number=***]]}, numbers={Card[number=***]=[1]}, cards=[]]
            Frame[inherited=null, bare={k=Card[number=***]}, array=null, secret=***][k]""");
  }
}
