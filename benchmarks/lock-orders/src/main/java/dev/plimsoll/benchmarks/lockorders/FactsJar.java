package dev.plimsoll.benchmarks.lockorders;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.checks.locks.LockFacts;
import dev.plimsoll.checks.locks.Program;
import dev.plimsoll.checks.locks.Solver;
import dev.plimsoll.checks.locks.bytecode.BytecodeReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A jar as it would be if it had been compiled with Plimsoll: with the facts of its locks. */
final class FactsJar {
  private static final String FOLDER = "META-INF/plimsoll/locks/";

  private final Map<String, SortedSet<String>> facts = new TreeMap<>();

  private FactsJar() {}

  /** Copies a jar and adds what its classes tell. */
  static void write(Path jar, Path copy) throws IOException {
    FactsJar made = new FactsJar();
    Program program = new Program();
    BytecodeReader reader =
        new BytecodeReader(
            program,
            List.of(),
            bug -> {
              throw new IllegalStateException(bug);
            });
    reader.open(jar);
    reader.read(jar);
    LockFacts.write(Solver.solve(program), made::add);
    made.copy(jar, copy);
  }

  private void add(String type, String... cells) {
    facts.computeIfAbsent(type, any -> new TreeSet<>()).add(String.join("\t", cells));
  }

  private void copy(Path jar, Path copy) throws IOException {
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : from.stream().toArray(ZipEntry[]::new)) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = from.getInputStream(entry)) {
          in.transferTo(to);
        }
        to.closeEntry();
      }
      for (Map.Entry<String, SortedSet<String>> each : facts.entrySet()) {
        to.putNextEntry(new ZipEntry(FOLDER + each.getKey() + ".tsv"));
        String text = "#plimsoll locks 1\n" + String.join("\n", each.getValue()) + "\n";
        to.write(text.getBytes(UTF_8));
        to.closeEntry();
      }
    }
  }
}
