package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.Test;

/** Methods that a type has from several supertypes, or in several forms, run through wrappers. */
final class InheritedSignaturesTest {
  private final Watched watched = new Watched();

  /** Compiles, calls {@code com.acme.Run.run(telemetry)}, and returns what it returned. */
  private Object run(String... sources) {
    return Compiled.cleanly(sources).call("com.acme.Run", "run", watched.telemetry());
  }

  /** The raw form is the only one that overrides both. */
  @Test
  void rawAndGenericFormOfOneMethod() {
    assertThat(
            run(
                """
                package com.acme;
                interface Generic { @Traced String join(List<String> parts, Map<String, ? extends Number> more); }
                """,
                """
                package com.acme;
                @SuppressWarnings("rawtypes") interface Raw { String join(List parts, Map more); }
                """,
                """
                package com.acme;
                interface Both extends Generic, Raw { @Traced void close(); }
                """,
                """
                package com.acme;
                interface Turned extends Raw, Generic { @Traced void close(); }
                """,
                """
                package com.acme;
                @SuppressWarnings("rawtypes") class Run implements Both, Turned {
                  @Override public String join(List parts, Map more) { return parts + "" + more; }
                  @Override public void close() {}
                  static Object run(Telemetry telemetry) {
                    Both both = InstrumentedBoth.wrap(new Run(), telemetry);
                    Turned turned = InstrumentedTurned.wrap(new Run(), telemetry);
                    Generic generic = turned;
                    return both.join(List.of("a"), Map.of()) + turned.join(List.of(), Map.of()) + generic.join(List.of("g"), Map.of());
                  }
                }
                """))
        .isEqualTo("[a]{}[]{}[g]{}");
    assertThat(watched.spans()).hasSize(3);
  }

  @Test
  void genericMethodsWithNarrowerResults() {
    assertThat(
            run(
                """
                package com.acme;
                interface Wide {
                  <N extends Number> Collection<N> all(Class<N> type);
                  Collection<?> some();
                }
                """,
                """
                package com.acme;
                interface Narrow {
                  @Traced <M extends Number> List<M> all(Class<M> type);
                  @Traced List<String> some();
                }
                """,
                """
                package com.acme;
                interface Both extends Wide, Narrow { @Traced void close(); }
                """,
                """
                package com.acme;
                class Run implements Both {
                  @Override public <M extends Number> List<M> all(Class<M> type) { return List.of(type.cast(1)); }
                  @Override public List<String> some() { return List.of("s"); }
                  @Override public void close() {}
                  static Object run(Telemetry telemetry) {
                    Both both = InstrumentedBoth.wrap(new Run(), telemetry);
                    return both.all(Integer.class).get(0) + both.some().get(0);
                  }
                }
                """))
        .isEqualTo("1s");
  }

  @Test
  void genericThrowsOfSeveralDeclarations() {
    assertThat(
            run(
                """
                package com.acme;
                interface Left<E extends Exception> {
                  @Traced <A, X extends Exception> void attempt(A a, Class<X> type) throws X, java.io.IOException, E;
                  void close() throws Exception;
                }
                """,
                """
                package com.acme;
                interface Right { <B, Y extends Exception> void attempt(B b, Class<Y> type) throws java.io.FileNotFoundException, Y, IllegalStateException; }
                """,
                """
                package com.acme;
                interface Both extends Right, Left<TimeoutException>, AutoCloseable { @Override void close() throws TimeoutException; @Traced void more(); }
                """,
                """
                package com.acme;
                interface Turned extends Left<TimeoutException>, Right { @Traced void more(); }
                """,
                """
                package com.acme;
                class Run implements Both, Turned {
                  @Override public <B, Y extends Exception> void attempt(B b, Class<Y> type) throws Y {
                    throw type.cast(b);
                  }
                  @Override public void close() {}
                  @Override public void more() {}
                  static Object run(Telemetry telemetry) throws Exception {
                    String seen = "";
                    try (Both both = InstrumentedBoth.wrap(new Run(), telemetry)) {
                      both.attempt(new InterruptedException("late"), InterruptedException.class);
                    } catch (InterruptedException e) { seen = e.getMessage(); }
                    try {
                      InstrumentedTurned.wrap(new Run(), telemetry).attempt(new java.io.IOException("io"), java.io.IOException.class);
                    } catch (java.io.IOException e) { seen += e.getMessage(); }
                    return seen;
                  }
                }
                """))
        .isEqualTo("lateio");
  }

  @Test
  void overloadsThatAreOneAfterErasure() {
    assertThat(
            run(
                """
                package com.acme;
                interface Put<T, N extends Number> {
                  @Traced String put(T any);
                  @Traced String put(N number);
                  @Traced String put(CharSequence text);
                  @Traced <E extends Enum<E>> String put(E constant);
                  @Traced <C extends Collection<?>> String put(C items);
                  @Traced String put(T[] array);
                  @Traced String put(int[] array);
                }
                """,
                """
                package com.acme;
                interface Texts extends Put<String, Long> {
                  @Override String put(String any);
                  @Override String put(Long number);
                  @Traced void close();
                }
                """,
                """
                package com.acme;
                class Run implements Texts {
                  @Override public String put(String any) { return "S"; }
                  @Override public String put(Long number) { return "L"; }
                  @Override public String put(CharSequence text) { return "C"; }
                  @Override public <E extends Enum<E>> String put(E constant) { return "E"; }
                  @Override public <C extends Collection<?>> String put(C items) { return "I"; }
                  @Override public String put(String[] array) { return "A"; }
                  @Override public String put(int[] array) { return "i"; }
                  @Override public void close() {}
                  static Object run(Telemetry telemetry) {
                    Texts texts = InstrumentedTexts.wrap(new Run(), telemetry);
                    Put<String, Long> put = InstrumentedPut.wrap(texts, telemetry);
                    return texts.put("") + texts.put(1L) + texts.put(new StringBuilder()) + texts.put(TimeUnit.DAYS)
                        + texts.put(List.of()) + texts.put(new String[0]) + texts.put(new int[0]) + put.put("") + put.put(2L);
                  }
                }
                """))
        .isEqualTo("SLCEIAiSL");
  }

  @Test
  void bridgesLeadToOneSpan() {
    assertThat(
            run(
                """
                package com.acme;
                class Base<K, V extends Comparable<V>> {
                  @Traced public V find(K key) { return null; }
                  @Traced Object narrowed(K key, V value) { return key; }
                }
                """,
                """
                package com.acme;
                class Users extends Base<String, Integer> {
                  @Override public Integer find(String key) { return key.length(); }
                  @Override @Traced String narrowed(String key, Integer value) { return key + value; }
                }
                """,
                """
                package com.acme;
                class Hidden { public String open() { return "open"; } }
                """,
                """
                package com.acme;
                public class Public extends Hidden { @Traced public String more() { return open(); } }
                """,
                """
                package com.acme;
                class Run {
                  static Object run(Telemetry telemetry) {
                    Base<String, Integer> users = new InstrumentedUsers(telemetry);
                    return users.find("four") + users.narrowed("k", 1).toString() + new InstrumentedPublic(telemetry).more();
                  }
                }
                """))
        .isEqualTo("4k1open");
    assertThat(watched.spans())
        .extracting(SpanData::getName)
        .containsExactly("Users.find", "Users.narrowed", "Public.more");
  }

  @Test
  void methodsThatOnlyTheirOwnPackageSees() {
    assertThat(
            run(
                """
                package com.acme.base;
                public class Base {
                  @Traced String hidden() { return "hidden"; }
                  @Traced protected String seen() { return hidden(); }
                }
                """,
                """
                package com.acme;
                public class Impl extends com.acme.base.Base {
                  @Traced String hidden() { return "own"; }
                  @Traced void own() {}
                }
                """,
                """
                package com.acme;
                public class Other extends com.acme.base.Base { @Traced public String both() { return seen(); } }
                """,
                """
                package com.acme;
                class Run {
                  static Object run(Telemetry telemetry) {
                    return new InstrumentedImpl(telemetry).hidden() + new InstrumentedOther(telemetry).both();
                  }
                }
                """))
        .isEqualTo("ownhidden");
    assertThat(watched.spans())
        .extracting(SpanData::getName)
        .containsExactly("Impl.hidden", "Base.seen", "Other.both");
  }

  /**
   * {@code Function.compose} and {@code andThen} call their variable V, as the cache its values.
   */
  @Test
  void variablesOfAMethodAreNotThoseOfTheTypeThatInheritsIt() {
    assertThat(
            run(
                """
                package com.acme;
                interface Cache<K, V, Override> extends java.util.function.Function<K, V> {
                  @Traced V get(K key, Override other);
                }
                """,
                """
                package com.acme;
                class Run implements Cache<String, Integer, Long> {
                  @Override public Integer get(String key, Long other) { return key.length(); }
                  @Override public Integer apply(String key) { return get(key, 1L); }
                  static Object run(Telemetry telemetry) {
                    Cache<String, Integer, Long> cache = InstrumentedCache.wrap(new Run(), telemetry);
                    return cache.compose(Object::toString).andThen(i -> i + 1).apply("four") + "" + cache.get("b", 1L);
                  }
                }
                """))
        .isEqualTo("51");
  }

  @Test
  void aWrapperThatAnInheritedMethodMentions() {
    Compiled compiled =
        Compiled.cleanly(
            "package com.acme; interface Base { InstrumentedSub watched(); }",
            "package com.acme; interface Sub extends Base { @Traced void go(); }");

    assertThat(compiled.load("com.acme.InstrumentedSub")).isFinal();
  }

  @Test
  void typesOfInheritedMethodsThatAreStillGenerated() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme.other;
            public interface Wide { InstrumentedLater later(); default void tell(List<? extends InstrumentedLater> all) {} }
            """,
            "package com.acme.other; public interface Later { @Traced void go(); }",
            "package com.acme; interface Shop extends com.acme.other.Wide { @Traced void sell(); }");

    assertThat(compiled.generated("com.acme.InstrumentedShop"))
        .contains("import com.acme.other.InstrumentedLater;");
  }

  @Test
  void mutuallyRecursiveVariables() {
    assertThat(
            run(
                """
                package com.acme;
                interface Graph<N extends Graph.Node<N, E>, E extends Graph.Edge<N, E>> {
                  interface Node<N extends Node<N, E>, E extends Edge<N, E>> {}
                  interface Edge<N extends Node<N, E>, E extends Edge<N, E>> {}
                  @Traced <A extends List<? extends B>, B extends Collection<? super A>> A walk(N from, E over, A a, B b);
                  @Traced <C extends Comparable<? super C> & java.io.Serializable> C max(Collection<? extends C> of);
                  @Traced <S extends Graph<N, E>> S self();
                }
                """,
                """
                package com.acme;
                class Run implements Graph<Run.Point, Run.Line> {
                  static class Point implements Graph.Node<Point, Line> {}
                  static class Line implements Graph.Edge<Point, Line> {}
                  @Override public <A extends List<? extends B>, B extends Collection<? super A>> A walk(Point from, Line over, A a, B b) { return a; }
                  @Override public <C extends Comparable<? super C> & java.io.Serializable> C max(Collection<? extends C> of) { return Collections.max(of); }
                  @SuppressWarnings("unchecked") @Override public <S extends Graph<Point, Line>> S self() { return (S) this; }
                  static Object run(Telemetry telemetry) {
                    Graph<Point, Line> graph = InstrumentedGraph.wrap(new Run(), telemetry);
                    return graph.max(List.of(1, 3, 2)) + "" + (graph.<Run>self() != null);
                  }
                }
                """))
        .isEqualTo("3true");
  }

  @Test
  void aDefaultMethodThatCallsItsOwnObjectGoesToTheDelegate() {
    assertThat(
            run(
                """
                package com.acme;
                interface Shop {
                  @Traced default String place(String item) { return helper(item) + price(item); }
                  @Traced String price(String item);
                  private String helper(String item) { return item + "="; }
                  static Shop of() { return item -> "1"; }
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run(Telemetry telemetry) { return InstrumentedShop.wrap(Shop.of(), telemetry).place("pen"); }
                }
                """))
        .isEqualTo("pen=1");
    assertThat(watched.span().getName()).isEqualTo("Shop.place");
  }

  @Test
  void aTypeWithoutAPackage() {
    assertThat(
            Compiled.cleanly(
                    """
                    interface Bare { @Traced @RedMetric("bare.go") String go(@MetricTag TimeUnit unit); }
                    """,
                    """
                    class Run { static Object run(Telemetry telemetry) { return InstrumentedBare.wrap(unit -> "gone", telemetry).go(null); } }
                    """)
                .call("Run", "run", watched.telemetry()))
        .isEqualTo("gone");
  }
}
