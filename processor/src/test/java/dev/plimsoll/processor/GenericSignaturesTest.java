package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Type variables, and what else a signature may hold, compiled without warnings and run. */
final class GenericSignaturesTest {
  /** Compiles, calls {@code com.acme.Run.run(telemetry)}, and returns what it returned. */
  private static Object run(String... sources) {
    return Compiled.cleanly(sources).call("com.acme.Run", "run", new Watched().telemetry());
  }

  @Test
  void genericTypeWithBounds() {
    assertThat(
            run(
                """
                package com.acme;
                interface Store<K extends Comparable<K> & java.io.Serializable, V> {
                  @Traced @RedMetric("store.get") V get(K key);
                  @Traced Map<K, ? super V> all(List<? extends V> values);
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run(Telemetry telemetry) {
                    Store<String, Integer> store = InstrumentedStore.wrap(new Store<String, Integer>() {
                      @Override public Integer get(String key) { return key.length(); }
                      @Override public Map<String, ? super Integer> all(List<? extends Integer> values) {
                        return Map.of("n", values.size());
                      }
                    }, telemetry);
                    return store.get("four") + " " + store.all(List.of(1, 2));
                  }
                }
                """))
        .isEqualTo("4 {n=2}");
  }

  @Test
  void recursiveTypeVariables() {
    assertThat(
            run(
                """
                package com.acme;
                interface Node<T extends Node<T>> {
                  @Traced T self(T other);
                  @Traced <E extends Enum<E>> E pick(Class<E> type, String name);
                  @Traced <A, B extends List<? super A>> B add(@SpanAttribute A a, B list);
                }
                """,
                """
                package com.acme;
                class Run implements Node<Run> {
                  @Override public Run self(Run other) { return other; }
                  @Override public <E extends Enum<E>> E pick(Class<E> type, String name) { return Enum.valueOf(type, name); }
                  @Override public <A, B extends List<? super A>> B add(A a, B list) { list.add(a); return list; }
                  static Object run(Telemetry telemetry) {
                    Node<Run> node = InstrumentedNode.wrap(new Run(), telemetry);
                    return node.pick(TimeUnit.class, "DAYS") + " " + node.add("a", new ArrayList<Object>()) + (node.self(null) == null);
                  }
                }
                """))
        .isEqualTo("DAYS [a]true");
  }

  @Test
  void checkedAndGenericThrows() {
    assertThat(
            run(
                """
                package com.acme;
                interface Attempt<X extends Exception> {
                  @Traced @RedMetric("attempt.run") void run() throws X, java.io.IOException;
                  @Traced <E extends Throwable> void raise(E thrown) throws E;
                }
                """,
                """
                package com.acme;
                class Run implements Attempt<TimeoutException> {
                  @Override public void run() throws TimeoutException { throw new TimeoutException("late"); }
                  @Override public <E extends Throwable> void raise(E thrown) throws E { throw thrown; }
                  static Object run(Telemetry telemetry) throws Exception {
                    Attempt<TimeoutException> attempt = InstrumentedAttempt.wrap(new Run(), telemetry);
                    String seen = "";
                    try { attempt.run(); } catch (TimeoutException e) { seen += e.getMessage(); }
                    Error error = new Error("same");
                    try { attempt.raise(error); } catch (Error e) { seen += e == error; }
                    return seen;
                  }
                }
                """))
        .isEqualTo("latetrue");
  }

  @Test
  void varargsArraysPrimitivesAndVoid() {
    assertThat(
            run(
                """
                package com.acme;
                interface Odd {
                  @Traced int sum(@SpanAttribute int... numbers);
                  @Traced long[][] grid(@SpanAttribute String[] names, byte[] raw) throws RuntimeException;
                  @Traced void nothing();
                  @Traced boolean flag(char c, short s, byte b, float f, double d, long l);
                  @SuppressWarnings("unchecked") @Traced <T> List<T> listOf(@SpanAttribute T... items);
                  char plain(char c);
                }
                """,
                """
                package com.acme;
                class Run implements Odd {
                  @Override public int sum(int... numbers) { return Arrays.stream(numbers).sum(); }
                  @Override public long[][] grid(String[] names, byte[] raw) { return new long[][] {{names.length, raw.length}}; }
                  @Override public void nothing() {}
                  @Override public boolean flag(char c, short s, byte b, float f, double d, long l) { return c == 'c'; }
                  @SuppressWarnings("unchecked") @Override public <T> List<T> listOf(T... items) { return Arrays.asList(items); }
                  @Override public char plain(char c) { return c; }
                  @SuppressWarnings("unchecked") static Object run(Telemetry telemetry) {
                    Odd odd = InstrumentedOdd.wrap(new Run(), telemetry);
                    odd.nothing();
                    return odd.sum(1, 2, 3) + Arrays.deepToString(odd.grid(new String[2], new byte[3]))
                        + odd.flag('c', (short) 1, (byte) 1, 1f, 1d, 1L) + odd.listOf("a", "b") + odd.plain('z');
                  }
                }
                """))
        .isEqualTo("6[[2, 3]]true[a, b]z");
  }

  @Test
  void overloadsAndErasure() {
    assertThat(
            run(
                """
                package com.acme;
                @SuppressWarnings("overloads") interface Over<T> {
                  @Traced String go(T t);
                  @Traced String go(String s, int i);
                  @Traced String go(int i, String s);
                  @Traced <N extends Number> String go(N n, N m);
                  @Traced String go();
                  String act(Runnable r);
                  String act(Callable<String> c);
                }
                """,
                """
                package com.acme;
                @SuppressWarnings("overloads")
                class Run implements Over<Long> {
                  @Override public String go(Long t) { return "1"; }
                  @Override public String go(String s, int i) { return "2"; }
                  @Override public String go(int i, String s) { return "3"; }
                  @Override public <N extends Number> String go(N n, N m) { return "4"; }
                  @Override public String go() { return "5"; }
                  @Override public String act(Runnable r) { return "6"; }
                  @Override public String act(Callable<String> c) { return "7"; }
                  static Object run(Telemetry telemetry) {
                    Over<Long> o = InstrumentedOver.wrap(new Run(), telemetry);
                    return o.go(1L) + o.go("", 1) + o.go(1, "") + o.go(1, 1.0) + o.go() + o.act((Runnable) () -> {}) + o.act((Callable<String>) () -> "");
                  }
                }
                """))
        .isEqualTo("1234567");
  }

  @Test
  void deprecatedRawAndRemoved() {
    assertThat(
            run(
                """
                package com.acme;
                @SuppressWarnings({"rawtypes", "deprecation"}) interface Old {
                  @Deprecated @Traced String old(OldType type, List raw);
                  @Deprecated(forRemoval = true) Map gone(OldType[] types) throws OldException;
                  @Traced @RedMetric("old.more") CompletionStage later(@MetricTag(path = "kind") OldType type, @SpanAttribute(path = "name") OldType other);
                }
                """,
                """
                package com.acme;
                @Deprecated class OldType {
                  @Deprecated TimeUnit kind() { return TimeUnit.DAYS; }
                  @Deprecated(forRemoval = true) String getName() { return "n"; }
                }
                """,
                """
                package com.acme;
                @Deprecated class OldException extends Exception { private static final long serialVersionUID = 1L; }
                """,
                """
                package com.acme;
                @SuppressWarnings({"rawtypes", "deprecation", "removal"})
                class Run implements Old {
                  @Override public String old(OldType type, List raw) { return "old"; }
                  @Override public Map gone(OldType[] types) { return Map.of(); }
                  @Override public CompletionStage later(OldType type, OldType other) { return CompletableFuture.completedFuture("l"); }
                  static Object run(Telemetry telemetry) throws Exception {
                    Old old = InstrumentedOld.wrap(new Run(), telemetry);
                    return old.old(null, null) + old.gone(null) + old.later(new OldType(), new OldType()).toCompletableFuture().get();
                  }
                }
                """,
                """
                package com.acme;
                @Deprecated(forRemoval = true) interface Older { @Traced void go(); }
                """))
        .isEqualTo("old{}l");
  }

  @Test
  void serializableTypes() {
    assertThat(
            run(
                """
                package com.acme;
                class Run {
                  static Object run(Telemetry telemetry) throws Exception {
                    new InstrumentedFailing(telemetry).post();
                    return InstrumentedRemote.wrap(() -> "far", telemetry).post();
                  }
                }
                """,
                """
                package com.acme;
                class Failing extends Exception {
                  private static final long serialVersionUID = 1L;
                  @Traced void post() {}
                }
                """,
                """
                package com.acme;
                interface Remote extends java.io.Serializable { @Traced String post(); }
                """))
        .isEqualTo("far");
  }
}
