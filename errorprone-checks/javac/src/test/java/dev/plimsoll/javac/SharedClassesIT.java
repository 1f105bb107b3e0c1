package dev.plimsoll.javac;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many compilations in one JVM, as in a build of many modules. */
final class SharedClassesIT {
  private static final String LOADED = "dev.plimsoll.javac.Analysis source:";

  @TempDir Path folder;
  private Path jar;

  @BeforeEach
  void copyTheJar() throws Exception {
    jar = Files.copy(Javac.PLIMSOLL, folder.resolve("plimsoll.jar"));
  }

  @Test
  void compilationsShareClassesAndNothingElse() throws Exception {
    String output =
        run(
            compile(jar, "First"),
            compile(jar, "Second") + "|-Xep:ConsoleLogging:OFF",
            compile(jar, "Third") + "|-Xep:ConsoleLogging:ERROR");

    assertThat(output.lines().filter(line -> line.contains("[ConsoleLogging]")))
        .satisfiesExactly(
            line -> assertThat(line).contains("First.java:1: warning:"),
            line -> assertThat(line).contains("Third.java:1: error:"));
    assertThat(output.lines().filter(line -> line.contains(LOADED))).hasSize(1);
    assertThat(output.lines().filter("keepers: 1"::equals)).hasSize(3);
  }

  @Test
  void compilationsSideBySideFindTheirOwn() throws Exception {
    List<String> said = List.of(run("side-by-side|" + jar + "|12").split("--\\R"));

    for (int i = 0; i < 12; i++) {
      assertThat(said.get(i).lines().filter(line -> line.contains("[ConsoleLogging]")))
          .singleElement()
          .asString()
          .contains("Type" + i + ".java:1");
    }
  }

  @Test
  void aJarThatHasChangedIsLoadedAnew() throws Exception {
    String output = run(compile(jar, "First"), "age|" + jar, compile(jar, "Second"));

    assertThat(output).contains("First.java:1: warning:", "Second.java:1: warning:", "keepers: 2");
    assertThat(output.lines().filter(line -> line.contains(LOADED))).hasSize(2);
  }

  @Test
  void foldersOnThePathCanChangeAtAnyTime() throws Exception {
    Path classes = Files.createDirectories(folder.resolve("classes"));

    String output = run("compile|" + jar + File.pathSeparator + classes + "|First");

    assertThat(output).contains("First.java:1: warning:", "keepers: 0");
  }

  @Test
  void ofManyPathsTheNewestKeepTheirClasses() throws Exception {
    List<String> steps = new ArrayList<>();
    for (int i : IntStream.range(0, 2 * SharedClasses.MAX_LOADERS).toArray()) {
      steps.add(compile(Files.copy(jar, folder.resolve(i + ".jar")), "Type" + i));
    }
    steps.add(steps.get(steps.size() - 1));
    steps.add(steps.get(0));

    String output = run(steps.toArray(String[]::new));

    assertThat(output.lines().filter(line -> line.contains("[ConsoleLogging]")))
        .hasSize(steps.size());
    assertThat(output.lines().filter(line -> line.contains(LOADED))).hasSize(steps.size() - 1);
  }

  @Test
  void theClassesAreLetGoWhenNobodyComes() throws Exception {
    Thread keeper = new Thread(() -> SharedClasses.keep(1_000_000));
    keeper.start();
    LockSupport.unpark(keeper);

    keeper.join();
  }

  @Test
  void theClassesAreLetGoWhenOthersNeedTheRoom() throws Exception {
    Thread keeper = new Thread(() -> SharedClasses.keep(Long.MAX_VALUE));
    keeper.start();
    keeper.interrupt();

    keeper.join();
  }

  private static String compile(Path jar, String name) {
    return "compile|" + jar + "|" + name;
  }

  private String run(String... steps) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load");
    command.add("-Dplimsoll.javac=" + jar);
    command.addAll(List.of("-cp", System.getProperty("plimsoll.test-classes")));
    command.add(ManyCompilations.class.getName());
    command.addAll(List.of(steps));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }
}
