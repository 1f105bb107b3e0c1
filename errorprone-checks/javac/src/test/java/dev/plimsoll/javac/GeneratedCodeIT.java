package dev.plimsoll.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.javac.Javac.Result;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the processor generates is code that Error Prone's own checks let pass. */
final class GeneratedCodeIT {
  private static final Path ROOT = Path.of(System.getProperty("plimsoll.root"));

  private static final Path DATAFLOW = Path.of(System.getProperty("plimsoll.dataflow"));

  @TempDir Path folder;

  static Stream<Path> errorProne() throws Exception {
    return ErrorProneIT.errorProne();
  }

  @ParameterizedTest
  @MethodSource("errorProne")
  void ofTheSamplesHasNoErrorOfErrorProne(Path errorProne) throws Exception {
    Javac javac = of(errorProne, ROOT.resolve("samples/payments/payments-domain/src/main/java"));
    Result result = run(javac);

    assertThat(result.exit()).as(result.output()).isZero();
    assertThat(generated(javac)).anyMatch(name -> name.startsWith("Instrumented"));
    assertThat(generated(javac)).anyMatch(name -> name.endsWith("Redaction.java"));
  }

  @ParameterizedTest
  @MethodSource("errorProne")
  void ofEachFeatureHasNoErrorOfErrorProne(Path errorProne) throws Exception {
    Path features = ROOT.resolve("processor/src/test/resources");
    Javac javac =
        of(
            errorProne,
            features.resolve("health/good"),
            features.resolve("instrument/good"),
            features.resolve("redaction/good"));
    Result result = run(javac);

    assertThat(result.exit()).as(result.output()).isZero();
    assertThat(generated(javac)).anyMatch(name -> name.startsWith("Instrumented"));
    assertThat(generated(javac)).anyMatch(name -> name.endsWith("Redaction.java"));
    assertThat(generated(javac)).anyMatch(name -> name.endsWith("HealthRegistry.java"));
  }

  @ParameterizedTest
  @MethodSource("errorProne")
  void errorProneIsAtWork(Path errorProne) throws Exception {
    Path sources = Files.createDirectories(folder.resolve("bad"));
    Files.writeString(
        sources.resolve("A.java"), "class A { void m() { new IllegalStateException(); } }");
    Result result = run(of(errorProne, sources));

    assertThat(result.output()).contains("error: [DeadException]");
  }

  private Javac of(Path errorProne, Path... folders) throws Exception {
    Javac javac =
        new Javac(Files.createTempDirectory(folder, "run"))
            .onProcessorPath(errorProne)
            .onProcessorPath(DATAFLOW);
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      javac.onClassPath(Path.of(entry));
    }
    for (Path sources : folders) {
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          javac.source(sources.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return javac;
  }

  private static Result run(Javac javac) throws Exception {
    List<String> arguments = new ArrayList<>(Javac.FLAGS);
    arguments.addAll(List.of("-XDaddTypeAnnotationsToSymbol=true", "-Xplugin:ErrorProne"));
    return javac.run(arguments);
  }

  private static List<String> generated(Javac javac) throws IOException {
    try (Stream<Path> files = Files.walk(javac.classes())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .toList();
    }
  }
}
