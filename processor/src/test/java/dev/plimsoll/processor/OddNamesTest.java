package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Types and members that are named as nobody would name them, generated for and run. */
final class OddNamesTest {
  /** Simple names that generated code would like to use, as types of the user's own package. */
  private static final List<String> OURS =
      List.of(
          "Object",
          "String",
          "Override",
          "Throwable",
          "List",
          "Map",
          "Objects",
          "Telemetry",
          "SpanScope",
          "Operation",
          "Masks",
          "Generated",
          "SuppressWarnings",
          "HealthRegistry");

  @Test
  void typesNamedLikeWhatGeneratedCodeUses() {
    Compiled compiled =
        Compiled.cleanly(
            Stream.concat(
                    OURS.stream().map("package com.acme; public class %s {}"::formatted),
                    Stream.of(
                        """
                        package com.acme;
                        public interface Odd {
                          @Traced @RedMetric("odd.go")
                          String go(Object a, Telemetry b, List c, @SpanAttribute java.lang.String id, @MetricTag boolean flag);
                          @SizeMetric("odd.many") java.util.List<java.lang.String> many();
                          @Traced CompletionStage<Throwable> later(Operation operation, SpanScope scope);
                          @HealthDependency(name = "odd") boolean up();
                        }
                        """,
                        """
                        package com.acme;
                        public record Secret(
                            @Sensitive java.lang.String name, @Sensitive(mask = Mask.LAST_4) java.lang.String number,
                            Map map, java.util.List<java.lang.String> list) {
                          @java.lang.Override public java.lang.String toString() { return SecretRedaction.toString(this); }
                        }
                        """,
                        """
                        package com.acme;
                        class Run implements Odd {
                          @java.lang.Override public String go(
                              Object a, Telemetry b, List c, java.lang.String id, boolean flag) { return new String(); }
                          @java.lang.Override public java.util.List<java.lang.String> many() { return java.util.List.of("x"); }
                          @java.lang.Override public CompletionStage<Throwable> later(Operation operation, SpanScope scope) {
                            return CompletableFuture.completedFuture(new Throwable());
                          }
                          @java.lang.Override public boolean up() { return true; }
                          static java.lang.Object run(dev.plimsoll.runtime.telemetry.Telemetry telemetry) {
                            Odd odd = InstrumentedOdd.wrap(new Run(), telemetry);
                            odd.go(null, null, null, "7", true);
                            odd.later(null, null);
                            return odd.many() + " " + new Secret("a", "4111111111111111", null, java.util.List.of("b"));
                          }
                        }
                        """))
                .toArray(String[]::new));
    Watched watched = new Watched();

    assertThat(compiled.call("com.acme.Run", "run", watched.telemetry()))
        .isEqualTo("[x] Secret[name=***, number=***1111, map=null, list=[b]]");
    assertThat(watched.spans()).hasSize(2);
    assertThat(watched.telemetry().failures()).isZero();
  }

  @Test
  void lettersOfOtherScriptsAndDollars() {
    Watched watched = new Watched();

    assertThat(
            Compiled.cleanly(
                    """
                    package \u00f6l.\u5305;
                    public interface Gr\u00f6\u00dfe {
                      @Traced @RedMetric("groesse.x") String ma\u00df_$\u03bb(@SpanAttribute("street") String stra\u00dfe, @MetricTag("yes") boolean \u0434\u0430);
                      @Traced void $($ $);
                      class $ {}
                      record \u00dcber$(@Sensitive String geheim, int \u540d) {
                        @Override public String toString() { return Gr\u00f6\u00dfe_\u00dcber$Redaction.toString(this); }
                      }
                    }
                    """,
                    """
                    package \u00f6l.\u5305;
                    class Run implements Gr\u00f6\u00dfe {
                      @Override public String ma\u00df_$\u03bb(String s, boolean b) { return s + b; }
                      @Override public void $($ $) {}
                      static Object run(Telemetry telemetry) {
                        Gr\u00f6\u00dfe g = InstrumentedGr\u00f6\u00dfe.wrap(new Run(), telemetry);
                        g.$(null);
                        return g.ma\u00df_$\u03bb("a", true) + new \u00dcber$("x", 1);
                      }
                    }
                    """)
                .call("\u00f6l.\u5305.Run", "run", watched.telemetry()))
        .isEqualTo("atrue\u00dcber$[geheim=***, \u540d=1]");
    assertThat(watched.spans()).hasSize(2);
  }

  @Test
  void metricsOfMethodsThatBeginWithAnUnderscore() {
    Compiled compiled =
        Compiled.cleanly("package com.acme; interface _Shop { @RedMetric void _sellOne(); }");

    assertThat(compiled.generated("com.acme.Instrumented_Shop"))
        .contains(".metric(\"shop.sell_one\"");
  }

  @Test
  void typeVariablesThatHideTypes() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            public interface Hiding<T, String> {
              @Traced <T> T go(T t, String s);
              @Traced <Object> Object some(Object some);
              @Traced @RedMetric("hiding.x") <Telemetry, SpanScope> Telemetry tell(Telemetry t, SpanScope s, @SpanAttribute java.lang.String x);
              @Traced <Throwable> Throwable fail(Throwable t) throws java.io.IOException;
            }
            """,
            """
            package com.acme;
            class Run implements Hiding<Integer, Long> {
              @Override public <T> T go(T t, Long s) { return t; }
              @Override public <O> O some(O some) { return some; }
              @Override public <T, S> T tell(T t, S s, String x) { return t; }
              @Override public <T> T fail(T t) { return t; }
              static Object run(Telemetry telemetry) throws java.io.IOException {
                Hiding<Integer, Long> hiding = InstrumentedHiding.wrap(new Run(), telemetry);
                return hiding.go("a", 1L) + hiding.some("b") + hiding.tell("c", 2, "x") + hiding.fail("d");
              }
            }
            """);
    Watched watched = new Watched();

    assertThat(compiled.call("com.acme.Run", "run", watched.telemetry())).isEqualTo("abcd");
    assertThat(watched.spans()).hasSize(4);
  }
}
