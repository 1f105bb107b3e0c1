package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.processor.diagnostic.Problem;
import dev.plimsoll.runtime.Plimsoll;
import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.telemetry.Wrapping;
import dev.plimsoll.runtime.telemetry.Wrappings;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of wrappers, from the compiler to {@code Plimsoll.instrument}. */
final class IndexTest {
  private static final String SERVICES =
      "META-INF/services/dev.plimsoll.runtime.telemetry.Wrapping";

  private static final String GREETER =
      """
      package com.acme;
      public interface Greeter {
        @Traced String greet(String name);

        static String run(Telemetry telemetry) {
          Greeter greeter =
              dev.plimsoll.runtime.Plimsoll.instrument(Greeter.class, n -> "Hello " + n, telemetry);
          return greeter.greet("Ann");
        }
      }
      """;

  private static final String HIDDEN =
      """
      package com.acme.inner;
      interface Hidden {
        @Traced int twice(int n);

        interface Nested<T extends Comparable<T>, U> {
          @Traced T first(T one, U two);
        }
      }
      """;

  private static final String USES_HIDDEN =
      """
      package com.acme.inner;
      public final class Uses {
        public static int run(Telemetry telemetry) {
          return dev.plimsoll.runtime.Plimsoll.instrument(Hidden.class, n -> 2 * n, telemetry)
              .twice(21);
        }
      }
      """;

  private static final String LEDGER =
      """
      package com.acme;
      public class Ledger {
        @Traced public int post(int cents) {
          return cents;
        }
      }
      """;

  @TempDir private Path folder;

  private Directory directory(String name) throws IOException {
    return new Directory(Files.createDirectories(folder.resolve(name)));
  }

  private static Object run(URLClassLoader loader, String type, Telemetry telemetry)
      throws ReflectiveOperationException {
    Method run = loader.loadClass(type).getMethod("run", Telemetry.class);
    return run.invoke(null, telemetry);
  }

  @Test
  void anInterfaceIsWrappedByItsType() throws Exception {
    Directory classes = directory("a").compile(GREETER);
    Watched watched = new Watched();

    try (URLClassLoader loader = Directory.loader(classes)) {
      assertThat(run(loader, "com.acme.Greeter", watched.telemetry())).isEqualTo("Hello Ann");
    }

    assertThat(watched.span().getName()).isEqualTo("Greeter.greet");
  }

  @Test
  void aPackagePrivateTypeIsWrappedWithinItsPackage() throws Exception {
    Directory classes = directory("a").compile(HIDDEN, USES_HIDDEN);
    Watched watched = new Watched();

    try (URLClassLoader loader = Directory.loader(classes)) {
      assertThat(run(loader, "com.acme.inner.Uses", watched.telemetry())).isEqualTo(42);
    }

    assertThat(watched.span().getName()).isEqualTo("Hidden.twice");
  }

  @Test
  void aWrapperIsNotWrappedAgain() throws Exception {
    Directory classes = directory("a").compile(GREETER);

    try (URLClassLoader loader = Directory.loader(classes)) {
      Class<?> type = loader.loadClass("com.acme.Greeter");
      Object delegate =
          java.lang.reflect.Proxy.newProxyInstance(
              loader, new Class<?>[] {type}, (proxy, method, arguments) -> "");
      Object wrapper = instrument(type, delegate);

      assertThat(wrapper).isNotSameAs(delegate);
      assertThat(instrument(type, wrapper)).isSameAs(wrapper);
    }
  }

  @Test
  void aClassTellsWhatToCreateInstead() throws Exception {
    Directory classes = directory("a").compile(LEDGER);

    try (URLClassLoader loader = Directory.loader(classes)) {
      Class<?> ledger = loader.loadClass("com.acme.Ledger");
      Object plain = ledger.getConstructor().newInstance();
      Object watched =
          loader
              .loadClass("com.acme.InstrumentedLedger")
              .getConstructor(Telemetry.class)
              .newInstance(Telemetry.noop());

      assertThatThrownBy(() -> instrument(ledger, plain))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "`com.acme.Ledger` is a class, which is watched by a subclass, and an instance cannot"
                  + " become one. To fix: create a `InstrumentedLedger`, whose constructors take the"
                  + " telemetry first, in place of `com.acme.Ledger`");
      assertThat(instrument(ledger, watched)).isSameAs(watched);
    }
  }

  @Test
  void anUnknownTypeTellsWhatIsMissing() throws Exception {
    Directory classes =
        directory("a")
            .compile(
                GREETER,
                """
                package com.acme;
                public class English implements Greeter {
                  @Override public String greet(String name) {
                    return "Hello " + name;
                  }
                }
                """);

    try (URLClassLoader loader = Directory.loader(classes)) {
      Class<?> english = loader.loadClass("com.acme.English");
      Object instance = english.getConstructor().newInstance();

      assertThatThrownBy(() -> instrument(english, instance))
          .hasMessage(
              "`com.acme.English` has no wrapper, but `com.acme.Greeter`, which it implements, has."
                  + " To fix: pass `Greeter.class`");
    }
    assertThatThrownBy(() -> Plimsoll.instrument(Runnable.class, () -> {}, Telemetry.noop()))
        .hasMessageStartingWith("no wrapper of `java.lang.Runnable` is known. To fix: annotate it");
  }

  @Test
  void entriesAreListedInOneOrder() throws Exception {
    Directory one = directory("one").compile(GREETER, HIDDEN, LEDGER);
    Directory other = directory("other").compile(LEDGER, HIDDEN, GREETER);

    assertThat(one.lines(SERVICES))
        .containsExactly(
            "com.acme.GreeterWrapping",
            "com.acme.LedgerWrapping",
            "com.acme.inner.HiddenWrapping",
            "com.acme.inner.Hidden_NestedWrapping");
    assertThat(other.contents()).isEqualTo(one.contents());
  }

  @Test
  void compilingOneOfTheTypesAgainKeepsTheOthers() throws Exception {
    Directory clean = directory("clean").compile(GREETER, LEDGER);
    Directory again = directory("again").compile(GREETER, LEDGER).compile(LEDGER);

    assertThat(again.contents()).isEqualTo(clean.contents());
  }

  @Test
  void aTypeThatIsGoneIsNoLongerListed() throws Exception {
    Directory classes = directory("a").compile(GREETER, LEDGER);
    classes.delete("com/acme/Ledger.class");
    classes.delete("com/acme/LedgerWrapping.class");

    classes.compile(GREETER);

    assertThat(classes.lines(SERVICES)).containsExactly("com.acme.GreeterWrapping");
  }

  @Test
  void modulesThatSplitAPackageDoNotHideEachOther() throws Exception {
    Directory main = directory("main").compile(GREETER);
    Directory tests = directory("tests").compile(LEDGER);

    try (URLClassLoader loader = Directory.loader(main, tests)) {
      Wrappings index = Wrappings.of(loader);

      assertThat(index.find(loader.loadClass("com.acme.Greeter"))).isPresent();
      assertThat(index.find(loader.loadClass("com.acme.Ledger"))).isPresent();
    }
  }

  @Test
  void anEntryThatCannotBeReadHidesNoOther() throws Exception {
    Directory broken = directory("broken").compile(LEDGER);
    Directory whole = directory("whole").compile(GREETER);
    broken.delete("com/acme/Ledger.class");
    Directory stale = directory("stale").compile(HIDDEN);
    stale.delete("com/acme/inner/HiddenWrapping.class");

    try (URLClassLoader loader = Directory.loader(broken, stale, whole)) {
      assertThat(Wrappings.of(loader).find(loader.loadClass("com.acme.Greeter"))).isPresent();
    }
  }

  @Test
  void theMostSpecificInterfacesOfAnImplementationAreWrapped() throws Exception {
    Directory classes =
        directory("a")
            .compile(
                """
                package com.acme;
                public interface Reader { @Traced String read(); }
                """,
                """
                package com.acme;
                public interface Store extends Reader { @Traced void write(String text); }
                """,
                """
                package com.acme;
                public interface Closer { @Traced void shut(); }
                """,
                """
                package com.acme;
                public class Disk implements Store {
                  @Override public String read() { return ""; }
                  @Override public void write(String text) {}
                }
                """,
                """
                package com.acme;
                public class Fast extends Disk implements Reader, Closer {
                  @Override public void shut() {}
                }
                """);

    try (URLClassLoader loader = Directory.loader(classes)) {
      assertThat(Wrappings.of(loader).ofInterfaces(loader.loadClass("com.acme.Fast")))
          .extracting(Wrapping::type)
          .extracting(Class::getSimpleName)
          .containsExactly("Closer", "Store");
    }
  }

  @Test
  void anEntrysNameMayBeTaken() {
    Misuse.refused(
        Problem.GENERATED_NAME_TAKEN,
        "`GreeterWrapping` is to be generated for `Greeter`, but that name is taken. To fix: rename"
            + " one of the two",
        """
        package com.acme;
        public interface Greeter { // HERE
          @Traced String greet(String name);
        }
        """,
        """
        package com.acme;
        class GreeterWrapping {}
        """);
  }

  private static <T> Object instrument(Class<T> type, Object delegate) {
    return Plimsoll.instrument(type, type.cast(delegate), Telemetry.noop());
  }
}
