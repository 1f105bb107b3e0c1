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
