package dev.plimsoll.benchmarks.compiletime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compiles libraries with one JDK, with and without Plimsoll by turns. */
final class Comparison {
  private final Javac plain;
  private final Javac plimsoll;
  private final int runs;
  private final boolean profile;

  Comparison(Javac plain, Javac plimsoll, int runs, boolean profile) {
    this.plain = plain;
    this.plimsoll = plimsoll;
    this.runs = runs;
    this.profile = profile;
  }

  Result of(Library whole) throws IOException, InterruptedException {
    Library library = Compilable.part(whole, plain);
    List<Outcome> without = new ArrayList<>();
    List<Outcome> with = new ArrayList<>();
    if (runs == 0) {
      with.add(plimsoll.compile(library, Javac.LIGHT));
    }
    for (int run = 0; run < runs; run++) {
      /* Each goes first as often as the other. */
      if (run % 2 == 0) {
        without.add(plain.compile(library));
        with.add(plimsoll.compile(library));
      } else {
        with.add(plimsoll.compile(library));
        without.add(plain.compile(library));
      }
    }
    List<Finding> findings = Finding.in(plimsoll.classes(library));
    writeForReading(library, findings);
    return new Result(
        library,
        plain.feature(),
        whole.sources().size() - library.sources().size(),
        lines(library),
        without,
        with,
        findings,
        profile ? Optional.of(Profile.of(plimsoll, library)) : Optional.empty());
  }

  private static int lines(Library library) throws IOException {
    long lines = 0;
    for (Path source : library.sources()) {
      try (var bytes = new BufferedInputStream(Files.newInputStream(source))) {
        for (int b = bytes.read(); b >= 0; b = bytes.read()) {
          if (b == '\n') {
            lines++;
          }
        }
      }
    }
    return Math.toIntExact(lines);
  }

  /** The findings with the lines that they are about, so that a person can judge them. */
  private void writeForReading(Library library, List<Finding> findings) throws IOException {
    List<String> text = new ArrayList<>();
    for (Finding finding : findings) {
      text.add(
          "%s: %s: [%s] in %s"
              .formatted(finding.place(), finding.severity(), finding.check(), finding.element()));
      text.add("    " + finding.message());
      text.add("    > " + sourceLine(library, finding.place()));
    }
    Files.write(library.folder().resolve("findings-" + plain.feature() + ".txt"), text);
  }

  private static String sourceLine(Library library, String place) {
    String[] parts = place.split(":");
    Path file = library.folder().resolve("sources").resolve(parts[0]);
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(Long.parseLong(parts[1]) - 1).findFirst().orElse("").strip();
    } catch (IOException | RuntimeException unreadable) {
      return "";
    }
  }
}
