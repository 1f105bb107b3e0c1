package dev.plimsoll.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.javac.Javac.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Beside an Error Prone of the user's own, and inside of it. */
final class ErrorProneIT {
  private static final String ERROR_PRONE =
      "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:ConsoleLogging:WARN -Xep:LockOrdering:ERROR -Xep:ExpiredWaiver:WARN";
  private static final Path CHECKS = Path.of(System.getProperty("plimsoll.checks"));
  private static final Path LOCK_ORDERS = Path.of(System.getProperty("plimsoll.lock-orders"));
  private static final Path ANNOTATIONS = Path.of(System.getProperty("plimsoll.annotations"));

  @TempDir Path folder;

  /** Error Prone 2.43 and later need JDK 21. */
  static Stream<Path> errorProne() throws Exception {
    try (Stream<Path> jars = Files.list(Path.of(System.getProperty("plimsoll.error-prone")))) {
      return jars
          .filter(jar -> Runtime.version().feature() >= 21 || jar.toString().contains("2.42"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("errorProne")
  void loadsTheChecksThemselves(Path errorProne) throws Exception {
    Javac javac =
        source()
            .withoutProcessorPath()
            .onProcessorPath(errorProne)
            .onProcessorPath(CHECKS)
            .onProcessorPath(LOCK_ORDERS)
            .onProcessorPath(ANNOTATIONS);
    Result result = run(javac, ERROR_PRONE);

    assertThat(result.count("warning: [ConsoleLogging]")).as(result.output()).isEqualTo(1);
    assertThat(result.count("error: [LockOrdering]")).as(result.output()).isEqualTo(1);
    assertThat(javac.facts("findings", "A")).contains("ConsoleLogging\twarning\tA.java:10:");
  }

  @ParameterizedTest
  @MethodSource("errorProne")
  void neverRunsTwiceInEitherOrder(Path errorProne) throws Exception {
    for (List<String> plugins :
        List.of(
            List.of(ERROR_PRONE, "-Xplugin:Plimsoll"), List.of("-Xplugin:Plimsoll", ERROR_PRONE))) {
      Javac javac =
          source()
              .onProcessorPath(errorProne)
              .onProcessorPath(CHECKS)
              .onProcessorPath(LOCK_ORDERS)
              .onProcessorPath(ANNOTATIONS);
      Result result = run(javac, plugins.toArray(String[]::new));

      assertThat(result.count("[ConsoleLogging]")).as(result.output()).isEqualTo(1);
      assertThat(result.count("[LockOrdering]")).as(result.output()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("errorProne")
  void worksBesideAnErrorProneWithoutOurChecks(Path errorProne) throws Exception {
    for (List<String> plugins :
        List.of(
            List.of("-Xplugin:ErrorProne -XepDisableAllChecks", "-Xplugin:Plimsoll"),
            List.of("-Xplugin:Plimsoll", "-Xplugin:ErrorProne -XepDisableAllChecks"))) {
      Result result = run(source().onProcessorPath(errorProne), plugins.toArray(String[]::new));

      assertThat(result.count("[ConsoleLogging]")).as(result.output()).isEqualTo(1);
      assertThat(result.count("[LockOrdering]")).as(result.output()).isEqualTo(1);
    }
  }

  private static Result run(Javac javac, String... plugins) throws Exception {
    List<String> arguments = new ArrayList<>(Javac.FLAGS);
    arguments.add("-XDaddTypeAnnotationsToSymbol=true");
    arguments.addAll(List.of(plugins));
    return javac.run(arguments);
  }

  private Javac source() throws Exception {
    return new Javac(Files.createTempDirectory(folder, "run"))
        .source(
            "A.java",
            """
            class A {
              final Object one = new Object();
              final Object two = new Object();

              void m() {
                synchronized (one) {
                  synchronized (two) {}
                }
                // printed
                System.out.println("a");
              }

              void n() {
                synchronized (two) {
                  synchronized (one) {}
                }
              }
            }
            """);
  }
}
