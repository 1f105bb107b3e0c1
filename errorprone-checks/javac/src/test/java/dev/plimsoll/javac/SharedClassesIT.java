package dev.plimsoll.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
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
    String output = run("side-by-side|" + jar + "|12");
    List<String> said = List.of(output.split("--\\R"));

    assertThat(output.lines().filter(line -> line.contains(LOADED))).hasSize(1);
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
    /* Wanted lately, so it stays when another is new. */
    steps.add(compile(Files.copy(jar, folder.resolve("other.jar")), "Other"));
    steps.add(steps.get(0));

    String output = run(steps.toArray(String[]::new));

    assertThat(output.lines().filter(line -> line.contains("[ConsoleLogging]")))
        .hasSize(steps.size());
    assertThat(output.lines().filter(line -> line.contains(LOADED))).hasSize(steps.size() - 2);
  }

  @Test
  void whatIsBrokenIsNotKept() throws Exception {
    Path broken = folder.resolve("broken.jar");
    try (JarFile whole = new JarFile(jar.toFile());
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(broken))) {
      for (JarEntry entry : Collections.list(whole.entries())) {
        if (!entry.getName().endsWith("/checks/ConsoleLogging.class")) {
          out.putNextEntry(new JarEntry(entry.getName()));
          whole.getInputStream(entry).transferTo(out);
        }
      }
    }

    String output = run(compile(broken, "First"), compile(broken, "Second"));

    assertThat(output.lines().filter(line -> line.startsWith("java.util.ServiceConf"))).hasSize(2);
    assertThat(output.lines().filter(line -> line.contains(LOADED))).hasSize(2);
  }

  @Test
  void aManifestCanNameWhatChanges() throws Exception {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "plimsoll.jar");
    Path pathing = folder.resolve("pathing.jar");
    new JarOutputStream(Files.newOutputStream(pathing), manifest).close();

    assertThat(run(compile(pathing, "First"))).contains("First.java:1: warning:", "keepers: 0");
  }

  @Test
  void theClassesAreLetGoWhenNobodyComes() throws Exception {
    Thread keeper = new Thread(() -> SharedClasses.hold(1_000_000));
    keeper.start();

    keeper.join(10_000);

    assertThat(keeper.isAlive()).isFalse();
  }

  @Test
  void theClassesAreLetGoWhenOthersNeedTheRoom() throws Exception {
    Thread keeper = new Thread(() -> SharedClasses.hold(Long.MAX_VALUE / 2));
    keeper.start();
    keeper.interrupt();

    keeper.join(10_000);

    assertThat(keeper.isAlive()).isFalse();
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
    Path said = Files.createTempFile(folder, "said", "");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = process.waitFor(1, TimeUnit.MINUTES);
    process.destroyForcibly();
    String output = Files.readString(said);
    assertThat(ended && process.exitValue() == 0).as(output).isTrue();
    return output;
  }
}
