package dev.plimsoll.benchmarks.compiletime;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A JDK's compiler, with or without Plimsoll; each compilation is a new process. */
final class Javac {
  /** For a virtual machine that nobody times. */
  static final List<String> LIGHT = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Path jdk;
  private final List<String> extra;
  private final String name;

  private Javac(Path jdk, String name, List<String> extra) {
    this.jdk = jdk;
    this.name = name;
    this.extra = extra;
  }

  static Javac plain(Path jdk) {
    return new Javac(jdk, "plain", List.of("-proc:none"));
  }

  /** All checks and the processor. Findings are recorded, so that they fail no compilation. */
  static Javac withPlimsoll(Path jdk, Path plimsoll, List<String> pluginArguments) {
    return withPlimsoll(jdk, "plimsoll", plimsoll.toString(), pluginArguments);
  }

  /** With classes that no other compilation of the same process shares, as there is a folder. */
  static Javac loadedAnew(Path jdk, Path plimsoll, List<String> pluginArguments) {
    String path = plimsoll + File.pathSeparator + plimsoll.getParent();
    return withPlimsoll(jdk, "anew", path, pluginArguments);
  }

  private static Javac withPlimsoll(
      Path jdk, String name, String processorPath, List<String> pluginArguments) {
    String plugin =
        Stream.concat(Stream.of("-Xplugin:Plimsoll", "--defer"), pluginArguments.stream())
            .collect(joining(" "));
    return new Javac(
        jdk,
        name,
        List.of(
            "-XDaccessInternalAPI",
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-processorpath",
            processorPath,
            plugin));
  }

  /** Where the classes of the last compilation of the library are. */
  Path classes(Library library) {
    return library.folder().resolve("classes-" + name + "-" + feature());
  }

  /** {@code 17} or {@code 25}, from the JDK's own release file. */
  String feature() {
    try (Stream<String> lines = Files.lines(jdk.resolve("release"))) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.substring(line.indexOf('"') + 1).split("[.\"+-]")[0])
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new IllegalArgumentException("`%s` is not the home of a JDK".formatted(jdk), e);
    }
  }

  Outcome compile(Library library) throws IOException, InterruptedException {
    return compile(library, List.of());
  }

  /** Compiles with further arguments for the virtual machine. */
  Outcome compile(Library library, List<String> virtualMachine)
      throws IOException, InterruptedException {
    Path classes = classes(library);
    delete(classes);
    Files.createDirectories(classes);
    Path arguments = library.folder().resolve("arguments-" + name);
    Files.write(arguments, arguments(library, classes));
    Path log = library.folder().resolve("log-" + name + "-" + feature());
    int exit = run(Worker.class, virtualMachine, List.of("@" + arguments), log);
    return outcome(exit, Files.readAllLines(log));
  }

  /** Writes the arguments that compile a part of a library, and returns the file. */
  String write(Library part, int number) throws IOException {
    Path classes = classes(part).resolve("part-" + number);
    delete(classes);
    Files.createDirectories(classes);
    Path arguments = part.folder().resolve("arguments-" + name + "-" + number);
    Files.write(arguments, arguments(part, classes));
    return arguments.toString();
  }

  /** Compiles in one process what the files say, and returns what that printed. */
  List<String> compileAll(Library library, List<String> argumentFiles)
      throws IOException, InterruptedException {
    Path log = library.folder().resolve("log-modules-" + feature());
    run(ModulesWorker.class, List.of(), argumentFiles, log);
    return Files.readAllLines(log);
  }

  private int run(Class<?> worker, List<String> virtualMachine, List<String> arguments, Path log)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString(), "-Xmx4g"));
    command.addAll(virtualMachine);
    command.addAll(List.of("-cp", ownClasses(), worker.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
  }

  private List<String> arguments(Library library, Path classes) {
    List<String> arguments = new ArrayList<>(extra);
    /* No -nowarn and no -Xlint:none, which would hide what a crashed check says. */
    arguments.addAll(List.of("-g", "-Xmaxerrs", "100000", "-Xmaxwarns", "100000"));
    arguments.addAll(List.of("-implicit:none", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-d", classes.toString(), "-cp"));
    arguments.add(
        library.classPath().stream().map(Path::toString).collect(joining(File.pathSeparator)));
    library.sources().forEach(source -> arguments.add(source.toString()));
    return arguments.stream().map(Javac::quoted).toList();
  }

  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\") + '"';
  }

  private static Outcome outcome(int exit, List<String> output) {
    for (String line : output) {
      if (line.startsWith(Worker.TOOK)) {
        String[] took = line.substring(Worker.TOOK.length()).split(" ");
        return new Outcome(
            exit,
            Long.parseLong(took[0]) / 1e9,
            Long.parseLong(took[1]) / 1e9,
            Long.parseLong(took[2]) / 1048576.0,
            Long.parseLong(took[3]) / 1048576.0,
            output);
      }
    }
    return new Outcome(exit == 0 ? 4 : exit, 0, 0, 0, 0, output);
  }

  private static String ownClasses() {
    try {
      return Path.of(Worker.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
