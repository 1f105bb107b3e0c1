package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Odd but legal Java, compiled without warnings and run through its wrapper. */
final class WrapperSignaturesTest {
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
  void namesThatCollide() {
    assertThat(
            run(
                """
                package com.acme;
                interface Colliding {
                  @Traced @RedMetric("a.b")
                  String charge(@MetricTag boolean series, @SpanAttribute String span, long started, String result,
                      Throwable failure, @SpanAttribute List<Integer> delegate, Object telemetry, int charge, int item);
                  @Traced String series(String charge);
                  @Traced String delegate();
                  @Traced String telemetry();
                  @Traced String wrap(@SpanAttribute String wrap);
                  @Traced String yield(String yield);
                  @Traced String record(String var, String permits, String sealed);
                  String describeCharge();
                  String indexOfChannel();
                  @Traced @RedMetric("a.c") String keyed(@MetricTag(values = {"a", "other", "b"}) String channel, @SpanAttribute("class") String key);
                  String CHARGE = "constant";
                }
                """,
                """
                package com.acme;
                class Run implements Colliding {
                  @Override public String charge(boolean series, String span, long started, String result,
                      Throwable failure, List<Integer> delegate, Object telemetry, int charge, int item) { return span + result + charge; }
                  @Override public String series(String charge) { return charge; }
                  @Override public String delegate() { return "D"; }
                  @Override public String telemetry() { return "T"; }
                  @Override public String wrap(String wrap) { return wrap; }
                  @Override public String yield(String yield) { return yield; }
                  @Override public String record(String var, String permits, String sealed) { return var + permits + sealed; }
                  @Override public String describeCharge() { return "x"; }
                  @Override public String indexOfChannel() { return "y"; }
                  @Override public String keyed(String channel, String key) { return channel + key; }
                  static Object run(Telemetry telemetry) {
                    Colliding c = InstrumentedColliding.wrap(new Run(), telemetry);
                    return c.charge(true, "s", 1, "r", null, List.of(1), null, 2, 3) + c.series("a") + c.delegate() + c.telemetry()
                        + c.wrap("w") + c.yield("y") + c.record("1", "2", "3") + c.describeCharge() + c.indexOfChannel() + c.keyed("a", "k") + CHARGE;
                  }
                }
                """))
        .isEqualTo("sr2aDTwy123xyakconstant");
  }

  @Test
  void ownStaticWrapSignatureIsTaken() {
    assertThat(
            run(
                """
                package com.acme;
                interface Wrapping {
                  @Traced Wrapping wrap(Wrapping delegate, Telemetry telemetry);
                }
                """,
                """
                package com.acme;
                class Run implements Wrapping {
                  @Override public Wrapping wrap(Wrapping delegate, Telemetry telemetry) { return delegate; }
                  static Object run(Telemetry telemetry) {
                    Wrapping w = InstrumentedWrapping.wrapInstrumented(new Run(), telemetry);
                    return w.wrap(w, telemetry) == w;
                  }
                }
                """))
        .isEqualTo(true);
  }

  @Test
  void inheritedMethodsAreDelegatedAndTheirAnnotationsCount() {
    Watched watched = new Watched();
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            interface Base<T> {
              @Traced("base.find") T find(@SpanAttribute("id") T id);
              <T> List<T> same(T item, Base<?> base);
              default String greet() { return "hello " + name(); }
              String name();
              Object wide();
            }
            """,
            """
            package com.acme;
            interface Middle<S> extends Base<List<S>> { @Override String wide(); }
            """,
            """
            package com.acme;
            interface Other { CharSequence wide(); void close() throws Exception; }
            """,
            """
            package com.acme;
            @SuppressWarnings("try") interface Leaf<T> extends Middle<T>, Other, AutoCloseable {
              @Traced T leaf(T t);
            }
            """,
            """
            package com.acme;
            @SuppressWarnings("try") class Run implements Leaf<Integer> {
              @Override public List<Integer> find(List<Integer> id) { return id; }
              @Override public <T> List<T> same(T item, Base<?> base) { return List.of(item); }
              @Override public String name() { return "n"; }
              @Override public String wide() { return "w"; }
              @Override public void close() {}
              @Override public Integer leaf(Integer i) { return i; }
              static Object run(Telemetry telemetry) throws Exception {
                try (Leaf<Integer> leaf = InstrumentedLeaf.wrap(new Run(), telemetry)) {
                  return leaf.find(List.of(1)) + leaf.greet() + leaf.wide() + leaf.same("x", leaf) + leaf.leaf(5);
                }
              }
            }
            """);

    assertThat(compiled.call("com.acme.Run", "run", watched.telemetry()))
        .isEqualTo("[1]hello nw[x]5");
    assertThat(watched.spans())
        .extracting(span -> span.getName())
        .containsExactly("base.find", "Leaf.leaf");
    assertThat(compiled.facts("operations", "com.acme.Leaf")).hasSize(2);
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
  void nestedPackagePrivateAndProtectedTypes() {
    assertThat(
            run(
                """
                package com.acme;
                class Outer {
                  static class Middle {
                    protected interface Inner<T> { @Traced T get(Secret secret); }
                    static class Secret {}
                  }
                  interface Operation { @Traced String operation(); }
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run(Telemetry telemetry) {
                    Outer.Middle.Inner<String> inner = InstrumentedOuter_Middle_Inner.wrap(s -> "in", telemetry);
                    return inner.get(new Outer.Middle.Secret()) + InstrumentedOuter_Operation.wrap(() -> "op", telemetry).operation();
                  }
                }
                """))
        .isEqualTo("inop");
  }

  @Test
  void typesNamedLikeOurs() {
    assertThat(
            run(
                """
                package com.acme;
                interface Shadow<Operation> {
                  class SpanScope {}
                  class Telemetry {}
                  class Throwable {}
                  class Override {}
                  class Objects {}
                  @Traced Operation operation(SpanScope scope, Telemetry telemetry, Throwable t, @SpanAttribute Objects objects);
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run(dev.plimsoll.runtime.telemetry.Telemetry telemetry) {
                    Shadow<String> shadow = InstrumentedShadow.wrap((a, b, c, d) -> "ok", telemetry);
                    return shadow.operation(null, null, null, new Shadow.Objects());
                  }
                }
                """,
                """
                package com.acme;
                class String2 {}
                """,
                """
                package com.acme;
                @interface Deprecated2 {}
                """))
        .isEqualTo("ok");
  }

  @Test
  void packageWithItsOwnString() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme.own;
            class String {}
            """,
            """
            package com.acme.own;
            class Object {}
            """,
            """
            package com.acme.own;
            interface Odd {
              @Traced @RedMetric("own.odd") java.lang.String odd(@MetricTag(values = "a") java.lang.String tag, String own);
            }
            """,
            """
            package com.acme.own;
            record Secret(@Sensitive java.lang.String secret, String own) {}
            """,
            """
            package com.acme.own;
            class Run {
              static java.lang.Object run(Telemetry telemetry) {
                return InstrumentedOdd.wrap((tag, own) -> tag, telemetry).odd("a", null) + SecretRedaction.toString(new Secret("s", null));
              }
            }
            """);

    assertThat(compiled.call("com.acme.own.Run", "run", new Watched().telemetry()))
        .isEqualTo("aSecret[secret=***, own=null]");
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
  void methodsOfObject() {
    assertThat(
            run(
                """
                package com.acme;
                interface Same extends Comparator<String> {
                  @Traced int size();
                  @Override boolean equals(Object other);
                  @Override int hashCode();
                  @Override String toString();
                }
                """,
                """
                package com.acme;
                @Traced interface Plain { int size(); }
                """,
                """
                package com.acme;
                class Run implements Same {
                  @Override public int size() { return 1; }
                  @Override public int compare(String a, String b) { return 0; }
                  @Override public boolean equals(Object other) { return true; }
                  @Override public int hashCode() { return 7; }
                  @Override public String toString() { return "me"; }
                  static Object run(Telemetry telemetry) {
                    Same same = InstrumentedSame.wrap(new Run(), telemetry);
                    Plain plain = InstrumentedPlain.wrap(new Plain() {
                      @Override public int size() { return 1; }
                      @Override public String toString() { return "plain"; }
                    }, telemetry);
                    return same + " " + same.equals("x") + same.hashCode() + plain + plain.equals(plain);
                  }
                }
                """))
        .isEqualTo("me true7plaintrue");
  }

  @Test
  void sealedInterfaceThatPermitsItsWrapper() {
    assertThat(
            run(
                """
                package com.acme;
                sealed interface Shape permits Run, InstrumentedShape { @Traced double area(); }
                """,
                """
                package com.acme;
                final class Run implements Shape {
                  @Override public double area() { return 2; }
                  static Object run(Telemetry telemetry) { return InstrumentedShape.wrap(new Run(), telemetry).area(); }
                }
                """))
        .isEqualTo(2.0);
  }

  @Test
  void typeThatMentionsItsOwnWrapper() {
    assertThat(
            run(
                """
                package com.acme;
                class Run {
                  @Traced String go() { return "gone"; }
                  static InstrumentedRun create(Telemetry telemetry) { return new InstrumentedRun(telemetry); }
                  static Object run(Telemetry telemetry) { return create(telemetry).go(); }
                }
                """))
        .isEqualTo("gone");
  }

  @Test
  void classWithConstructorsAndOverriding() {
    Watched watched = new Watched();
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            public class Ledger<T extends Comparable<T>> {
              private final List<Object> seen = new ArrayList<>();
              @SuppressWarnings("this-escape") protected <A extends T> Ledger(A first, int... more) throws java.io.IOException { post(first, more.length); }
              public Ledger() {}
              private Ledger(int hidden) {}
              @Traced public String post(T entry, @SpanAttribute int count) { seen.add(count); return inner("i") + seen; }
              @Traced protected String inner(@SpanAttribute String text) { return text; }
              @Traced @RedMetric("ledger.close") void close(Object telemetry, Object post) throws java.io.IOException {}
              public final String fixed() { return "fixed"; }
              public String untouched() { return "untouched"; }
              static <S> S id(S s) { return s; }
            }
            """,
            """
            package com.acme;
            class Run {
              static Object run(Telemetry telemetry) throws Exception {
                Ledger<String> ledger = new InstrumentedLedger<>(telemetry, "first", 1, 2);
                new InstrumentedLedger<Integer>(telemetry).close(null, null);
                return ledger.post("x", 9) + ledger.fixed() + ledger.untouched();
              }
            }
            """);

    assertThat(compiled.call("com.acme.Run", "run", watched.telemetry()))
        .isEqualTo("i[2, 9]fixeduntouched");
    assertThat(watched.spans())
        .extracting(span -> span.getName())
        .containsExactly("Ledger.close", "Ledger.inner", "Ledger.post");
    assertThat(watched.spans().get(1).getParentSpanId())
        .isEqualTo(watched.spans().get(2).getSpanId());
  }

  @Test
  void classThatInheritsWatchedMethods() {
    Watched watched = new Watched();
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme.base;
            public abstract class Base<T> {
              public T find(T id) { return id; }
              protected abstract void flush();
              void hidden() {}
            }
            """,
            """
            package com.acme;
            interface Api { @Traced("api.run") default String run(@SpanAttribute int n) { return "run" + n; } }
            """,
            """
            package com.acme;
            public class Impl extends com.acme.base.Base<String> implements Api {
              @Override @Traced protected void flush() {}
              @Override public String toString() { return "impl"; }
            }
            """,
            """
            package com.acme;
            class Run {
              static Object run(Telemetry telemetry) {
                Impl impl = new InstrumentedImpl(telemetry);
                impl.flush();
                return impl.run(3) + impl.find("f") + impl;
              }
            }
            """);

    assertThat(compiled.call("com.acme.Run", "run", watched.telemetry())).isEqualTo("run3fimpl");
    assertThat(watched.spans())
        .extracting(span -> span.getName())
        .containsExactly("Impl.flush", "api.run");
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

  @Test
  void compilerThatTellsNoLines() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new Lineless())
            .compile(
                Compiled.source(
                    """
                    package com.acme;
                    interface Outer { interface Ledger { @Traced void post(); } }
                    """));

    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    assertThat(Compiled.generatedText(compilation))
        .contains(".code(\"com.acme.Outer.Ledger.post\", \"com/acme/Outer.java\", 0)");
  }

  /** Hides javac from the processor, as build tools do that wrap its environment. */
  private static final class Lineless extends AbstractProcessor {
    private final PlimsollProcessor processor = new PlimsollProcessor();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      processor.init(
          (ProcessingEnvironment)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {ProcessingEnvironment.class},
                  (proxy, method, arguments) -> method.invoke(environment, arguments)));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }
}
