package dev.plimsoll.benchmarks.compiletime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One line of the facts of the kind {@code findings}; see {@code docs/facts.md}. */
record Finding(String check, String severity, String place, String element, String message) {
  static List<Finding> in(Path classes) throws IOException {
    Path folder = classes.resolve("META-INF/plimsoll/findings");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (!line.startsWith("#")) {
            findings.add(of(line.split("\t", -1)));
          }
        }
      }
    }
    return findings;
  }

  private static Finding of(String[] cells) {
    return new Finding(cells[0], cells[1], cells[2], cells[3], cells[4]);
  }
}
