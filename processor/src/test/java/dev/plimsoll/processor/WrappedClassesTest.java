package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Classes and the subclasses that watch them, compiled without warnings and run. */
final class WrappedClassesTest {
  /** Compiles, calls {@code com.acme.Run.run(telemetry)}, and returns what it returned. */
  private static Object run(String... sources) {
    return Compiled.cleanly(sources).call("com.acme.Run", "run", new Watched().telemetry());
  }

  @Test
  void aConstructorThatTakesWhatOnlySubclassesSee() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme.lib;
            public class Conf {
              protected static class Config {}
              protected Conf(Config c) {}
            }
            """,
            """
            package com.acme;
            public class Ledger extends com.acme.lib.Conf {
              protected Ledger(Config c) { super(c); }
              @Traced public void post() {}
            }
            """);

    assertThat(compiled.load("com.acme.InstrumentedLedger").getDeclaredConstructors()).hasSize(1);
  }

  @Test
  void constructorsThatTakeWhatOnlyTheClassSeesAreLeftOut() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            class Ledger {
              private static final class Book {}
              Ledger(List<Book> books) {}
              Ledger(String name) {}
              @Traced void post() {}
            }
            """);

    assertThat(compiled.load("com.acme.InstrumentedLedger").getDeclaredConstructors()).hasSize(1);
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
}
