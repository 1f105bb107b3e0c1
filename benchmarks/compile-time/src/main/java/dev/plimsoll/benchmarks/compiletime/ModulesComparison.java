package dev.plimsoll.benchmarks.compiletime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compiles each package of a library as a module of its own, all in one process, by turns with
 * javac alone, with a Plimsoll that is loaded anew for each module, and with one whose classes
 * stay.
 */
final class ModulesComparison {
  /* The first is for the JVM to get warm. */
  private static final int ROUNDS = 2;

  private final List<Javac> compilers;

  ModulesComparison(Path jdk, Path plimsoll, List<String> pluginArguments) {
    compilers =
        List.of(
            Javac.plain(jdk),
            Javac.loadedAnew(jdk, plimsoll, pluginArguments),
            Javac.withPlimsoll(jdk, plimsoll, pluginArguments));
  }

  /** Returns a table as Markdown. */
  String of(Library library) throws IOException, InterruptedException {
    Map<Path, List<Path>> modules = new TreeMap<>();
    for (Path source : library.sources()) {
      modules.computeIfAbsent(source.getParent(), any -> new ArrayList<>()).add(source);
    }
    List<List<String>> argumentFiles = new ArrayList<>();
    for (List<Path> sources : modules.values()) {
      List<String> files = new ArrayList<>();
      for (Javac compiler : compilers) {
        files.add(compiler.write(library.withSources(sources), argumentFiles.size()));
      }
      argumentFiles.add(files);
    }
    List<Integer> turns = new ArrayList<>();
    List<String> inTurns = new ArrayList<>();
    for (int i = 0; i < ROUNDS * argumentFiles.size(); i++) {
      for (int each = 0; each < compilers.size(); each++) {
        int turn = (i + each) % compilers.size();
        turns.add(turn);
        inTurns.add(argumentFiles.get(i % argumentFiles.size()).get(turn));
      }
    }
    List<Double> seconds = took(compilers.get(0).compileAll(library, inTurns));
    if (seconds.size() != turns.size()) {
      throw new IOException("%d of %d compilations".formatted(seconds.size(), turns.size()));
    }
    double[] sums = new double[compilers.size()];
    for (int i = turns.size() / ROUNDS; i < turns.size(); i++) {
      sums[turns.get(i)] += seconds.get(i);
    }
    return table(library, modules.size(), sums);
  }

  private static List<Double> took(List<String> output) throws IOException {
    List<Double> seconds = new ArrayList<>();
    for (String line : output) {
      if (line.startsWith(ModulesWorker.TOOK)) {
        String[] took = line.substring(ModulesWorker.TOOK.length()).split(" ");
        if (!took[0].equals("0")) {
          throw new IOException("a module does not compile: " + String.join("\n", output));
        }
        seconds.add(Long.parseLong(took[1]) / 1e9);
      }
    }
    return seconds;
  }

  private String table(Library library, int modules, double[] sums) {
    return String.format(
        Locale.ROOT,
        """
        | library | JDK | modules | javac alone | Plimsoll, loaded anew | Plimsoll |
        |---|---|---|---|---|---|
        | %s | %s | %d | %.2f s | %.2f s (%.2f) | %.2f s (%.2f) |
        """,
        library.coordinates().folder(),
        compilers.get(0).feature(),
        modules,
        sums[0],
        sums[1],
        sums[1] / sums[0],
        sums[2],
        sums[2] / sums[0]);
  }
}
