package dev.plimsoll.benchmarks.compiletime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the files of a library that a JDK can compile: sources published without what a build
 * generates, or written for an older JDK, would else take the whole library out.
 */
final class Compilable {
  private static final Pattern ERROR = Pattern.compile("(.+\\.java):\\d+: error: .*");

  /* Each round ends with fewer files; javac stops early at syntax errors, so there are several. */
  private static final int ROUNDS = 8;

  private Compilable() {}

  /** What is left after the files with errors are taken out; remembered for the next time. */
  static Library part(Library library, Javac javac) throws IOException, InterruptedException {
    Path memory = library.folder().resolve("left-out-" + javac.feature());
    if (Files.exists(memory)) {
      List<String> leftOut = Files.readAllLines(memory);
      return library.withSources(
          library.sources().stream().filter(file -> !leftOut.contains(file.toString())).toList());
    }
    Library part = find(library, javac);
    Files.write(
        memory,
        library.sources().stream()
            .filter(file -> !part.sources().contains(file))
            .map(Path::toString)
            .toList());
    return part;
  }

  private static Library find(Library library, Javac javac)
      throws IOException, InterruptedException {
    Library left = library;
    for (int round = 0; round < ROUNDS; round++) {
      Outcome outcome = javac.compile(left, Javac.LIGHT);
      if (outcome.succeeded()) {
        return left;
      }
      Set<Path> broken = broken(outcome.output());
      List<Path> kept = left.sources().stream().filter(file -> !broken.contains(file)).toList();
      if (kept.isEmpty() || kept.size() == left.sources().size()) {
        throw new IOException("does not compile: " + firstError(outcome.output()));
      }
      left = left.withSources(kept);
    }
    throw new IOException("still does not compile after %d rounds".formatted(ROUNDS));
  }

  static Set<Path> broken(List<String> output) {
    Set<Path> broken = new HashSet<>();
    for (String line : output) {
      Matcher error = ERROR.matcher(line);
      if (error.matches()) {
        broken.add(Path.of(error.group(1)));
      }
    }
    return broken;
  }

  private static String firstError(List<String> output) {
    return output.stream().filter(line -> line.contains("error:")).findFirst().orElse("no reason");
  }
}
