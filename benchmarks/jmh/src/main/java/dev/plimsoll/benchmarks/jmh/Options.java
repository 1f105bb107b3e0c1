package dev.plimsoll.benchmarks.jmh;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the command line says.
 *
 * @param rounds processes for each row
 * @param warmups iterations before those that count
 * @param iterations that count, in each process
 * @param millis of an iteration
 * @param tables whose keys match
 * @param who rows whose titles match, besides the first of each table
 * @param peers the folder of their modules
 * @param report the file that gets a table for each situation, or an empty path
 */
record Options(
    int rounds,
    int warmups,
    int iterations,
    int millis,
    Pattern tables,
    Pattern who,
    Path peers,
    Path report) {
  private static final Set<String> NAMES =
      Set.of(
          "--rounds",
          "--warmups",
          "--iterations",
          "--millis",
          "--tables",
          "--who",
          "--peers",
          "--report");

  static Options parse(String... arguments) {
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (!NAMES.contains(arguments[i]) || i + 1 == arguments.length) {
        throw new IllegalArgumentException(
            "`%s` is not one of %s, each followed by its value"
                .formatted(arguments[i], NAMES.stream().sorted().toList()));
      }
      given.put(arguments[i], arguments[i + 1]);
    }
    return new Options(
        Integer.parseInt(given.getOrDefault("--rounds", "2")),
        Integer.parseInt(given.getOrDefault("--warmups", "20")),
        Integer.parseInt(given.getOrDefault("--iterations", "3")),
        Integer.parseInt(given.getOrDefault("--millis", "150")),
        Pattern.compile(given.getOrDefault("--tables", ".*")),
        Pattern.compile(given.getOrDefault("--who", ".*")),
        Path.of(given.getOrDefault("--peers", "benchmarks/jmh/peers")),
        Path.of(given.getOrDefault("--report", "")));
  }
}
