package dev.plimsoll.benchmarks.compiletime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command line.
 *
 * @param libraries what is compiled
 * @param jdks homes of the JDKs that compile
 * @param plimsoll the jar {@code plimsoll-javac}
 * @param annotations the jar {@code plimsoll-annotations}, which a user has on the class path, and
 *     without which no check would find anything to look for
 * @param pluginArguments further arguments of {@code -Xplugin:Plimsoll}
 * @param modules whether each package is compiled as a module, all in one process
 * @param profile whether one more compilation is sampled, to see which check takes how much
 * @param runs how often each of both compilations is timed; 0 compiles once and looks at findings
 * @param folder where sources, class paths and results are kept
 * @param report a Markdown file to write as well
 * @param maxRatio the median ratio above which the command fails
 */
record Options(
    List<Coordinates> libraries,
    List<Path> jdks,
    Path plimsoll,
    Optional<Path> annotations,
    List<String> pluginArguments,
    boolean modules,
    boolean profile,
    int runs,
    Path folder,
    Optional<Path> report,
    double maxRatio) {

  private static final List<String> DEFAULT_LIBRARIES =
      List.of(
          "com.google.guava:guava:33.4.0-jre",
          "org.apache.commons:commons-lang3:3.18.0",
          "org.apache.zookeeper:zookeeper:3.9.3");

  static final String USAGE =
      """
      usage: run --plimsoll JAR [option]... [group:artifact:version]...
        --plimsoll JAR        plimsoll-javac.jar
        --annotations JAR     plimsoll-annotations.jar, put on every class path
        --runs N              timed compilations of each kind, default 5
        --check-only          one compilation with Plimsoll: findings and crashes, no timing
        --modules             each package as a module of its own, all in one process
        --profile             one more compilation, sampled: which check takes how much
        --jdk HOME            a JDK that compiles; repeatable; default: the one that runs this
        --plugin-arg ARG      a further argument of -Xplugin:Plimsoll; repeatable
        --folder DIR          where sources and results are kept, default target/corpus
        --report FILE         also write the tables there
        --max-ratio X         fail if a median ratio is above X
        --libraries FILE      coordinates, one a line
      """;

  static Options of(List<String> arguments) {
    List<Coordinates> libraries = new ArrayList<>();
    List<Path> jdks = new ArrayList<>();
    List<String> pluginArguments = new ArrayList<>();
    Path plimsoll = null;
    Path annotations = null;
    Path folder = Path.of("target", "corpus");
    Path report = null;
    boolean modules = false;
    boolean profile = false;
    int runs = 5;
    double maxRatio = Double.POSITIVE_INFINITY;
    for (var rest = arguments.iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      switch (argument) {
        case "--plimsoll" -> plimsoll = Path.of(rest.next()).toAbsolutePath();
        case "--annotations" -> annotations = Path.of(rest.next()).toAbsolutePath();
        case "--runs" -> runs = Integer.parseInt(rest.next());
        case "--check-only" -> runs = 0;
        case "--modules" -> modules = true;
        case "--profile" -> profile = true;
        case "--jdk" -> jdks.add(Path.of(rest.next()));
        case "--plugin-arg" -> pluginArguments.add(rest.next());
        case "--folder" -> folder = Path.of(rest.next());
        case "--report" -> report = Path.of(rest.next());
        case "--max-ratio" -> maxRatio = Double.parseDouble(rest.next());
        case "--libraries" -> libraries.addAll(Corpus.readList(Path.of(rest.next())));
        default -> libraries.add(Coordinates.of(argument));
      }
    }
    if (plimsoll == null) {
      throw new IllegalArgumentException("--plimsoll is missing");
    }
    if (libraries.isEmpty()) {
      DEFAULT_LIBRARIES.forEach(library -> libraries.add(Coordinates.of(library)));
    }
    if (jdks.isEmpty()) {
      jdks.add(Path.of(System.getProperty("java.home")));
    }
    return new Options(
        List.copyOf(libraries),
        List.copyOf(jdks),
        plimsoll,
        Optional.ofNullable(annotations),
        List.copyOf(pluginArguments),
        modules,
        profile,
        runs,
        folder.toAbsolutePath(),
        Optional.ofNullable(report),
        maxRatio);
  }
}
