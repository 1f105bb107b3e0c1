package dev.plimsoll.maven.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The checks that this version of Plimsoll has, read from {@code checks.tsv}. */
final class Checks {
  private static final String TABLE = "checks.tsv";

  /** What a reader of a report is told of a check. */
  record Check(String name, Severity severity, String summary, String link) {}

  private final Map<String, Check> byName;

  private Checks(Map<String, Check> byName) {
    this.byName = Collections.unmodifiableMap(byName);
  }

  static Checks load() {
    Map<String, Check> byName = new TreeMap<>();
    for (String line : table().split("\n")) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        Check check = parse(line.split("\t", -1));
        byName.put(check.name(), check);
      }
    }
    return new Checks(byName);
  }

  private static Check parse(String[] cells) {
    if (cells.length != 4) {
      throw new IllegalStateException(TABLE + " has a malformed row: " + String.join("|", cells));
    }
    return new Check(cells[0], Severity.of(cells[1]).orElseThrow(), cells[2], cells[3]);
  }

  private static String table() {
    try (InputStream in = Checks.class.getResourceAsStream(TABLE)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SortedSet<String> names() {
    return new TreeSet<>(byName.keySet());
  }

  Map<String, Check> byName() {
    return byName;
  }
}
