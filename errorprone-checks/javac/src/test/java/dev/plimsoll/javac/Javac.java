package dev.plimsoll.javac;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs javac in a process of its own, as a user does. */
final class Javac {
  /** The one jar. */
  static final Path PLIMSOLL = Path.of(System.getProperty("plimsoll.javac"));

  static final List<String> FLAGS =
      List.of("-XDaccessInternalAPI", "-XDcompilePolicy=simple", "--should-stop=ifError=FLOW");

  /** It runs for a second, in which C2 and a collector with threads of its own only cost. */
  private static final List<String> JVM =
      List.of("-J-XX:+UseSerialGC", "-J-XX:TieredStopAtLevel=1");

  /** What javac said and how it ended. */
  record Result(int exit, String output) {
    long count(String text) {
      return output.lines().filter(line -> line.contains(text)).count();
    }
  }

  private final Path folder;
  private final List<String> sources = new ArrayList<>();
  private final List<String> processorPath = new ArrayList<>();
  private String classPath = PLIMSOLL.toString();

  Javac(Path folder) {
    this.folder = folder;
    processorPath.add(PLIMSOLL.toString());
  }

  Javac source(String name, String text) throws IOException {
    Path file = folder.resolve("src").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    if (!sources.contains(file.toString())) {
      sources.add(file.toString());
    }
    return this;
  }

  Javac onProcessorPath(Path path) {
    processorPath.add(path.toString());
    return this;
  }

  Javac onClassPath(Path path) {
    classPath += java.io.File.pathSeparator + path;
    return this;
  }

  Javac withoutProcessorPath() {
    processorPath.clear();
    return this;
  }

  Javac withoutClassPath() {
    classPath = "";
    return this;
  }

  /** Compiles with the flags that Plimsoll needs. */
  Result enabled(String... pluginArguments) throws Exception {
    List<String> arguments = new ArrayList<>(FLAGS);
    arguments.add(String.join(" ", "-Xplugin:Plimsoll", String.join(" ", pluginArguments)).strip());
    return run(arguments);
  }

  Result run(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(JVM);
    command.addAll(List.of("-d", classes().toString(), "-classpath", classPath));
    if (!processorPath.isEmpty()) {
      command.addAll(
          List.of("-processorpath", String.join(java.io.File.pathSeparator, processorPath)));
    }
    command.addAll(arguments);
    command.addAll(sources);
    Files.createDirectories(classes());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("javac did not end: " + output);
    }
    return new Result(process.exitValue(), output.replace("\r\n", "\n"));
  }

  Path classes() {
    return folder.resolve("classes");
  }

  /** The facts of a kind that a type left, or nothing. */
  String facts(String kind, String type) throws IOException {
    Path file = classes().resolve("META-INF/plimsoll/" + kind + "/" + type + ".tsv");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  boolean hasClassFiles() throws IOException {
    try (Stream<Path> files = Files.walk(classes())) {
      return files.anyMatch(file -> file.toString().endsWith(".class"));
    }
  }
}
