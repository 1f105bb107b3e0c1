package dev.plimsoll.benchmarks.compiletime;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The results as Markdown tables. */
final class Report {
  private final List<Result> results;
  private final Map<String, String> unusable;

  /**
   * @param unusable libraries that could not be compiled at all, with the reason
   */
  Report(List<Result> results, Map<String, String> unusable) {
    this.results = results;
    this.unusable = unusable;
  }

  String markdown() {
    List<String> lines = new ArrayList<>();
    List<Result> timed = results.stream().filter(Result::isTimed).toList();
    if (!timed.isEmpty()) {
      lines.add(
          "| library | JDK | runs | plain javac, CPU | CPU ratio: median (min to max) "
              + "| clock ratio: median | peak heap ratio |");
      lines.add("|---|---|---|---|---|---|---|");
      timed.forEach(result -> lines.add(timing(result)));
      lines.add("");
    }
    lines.add("| library | JDK | files (left out) | lines | findings | per 10k lines | crashes |");
    lines.add("|---|---|---|---|---|---|---|");
    results.forEach(result -> lines.add(findings(result)));
    lines.add("");
    lines.add("| check | findings | by library |");
    lines.add("|---|---|---|");
    lines.addAll(checks());
    results.forEach(result -> result.profile().ifPresent(p -> lines.addAll(profile(result, p))));
    if (!unusable.isEmpty()) {
      lines.add("");
      lines.add("Not compiled:");
      unusable.forEach((library, reason) -> lines.add("- " + library + ": " + reason));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String timing(Result result) {
    List<Double> cpu = result.ratios(Outcome::cpu);
    return row(
        "| %s | %s | %d | %.1f s | %.2f (%.2f to %.2f) | %.2f | %.2f |",
        result.library().coordinates().folder(),
        result.jdk(),
        result.plain().size(),
        Statistics.median(Result.values(result.plain(), Outcome::cpu)),
        result.medianRatio(Outcome::cpu),
        Statistics.min(cpu),
        Statistics.max(cpu),
        result.medianRatio(Outcome::wall),
        result.medianRatio(Outcome::heap));
  }

  private static String findings(Result result) {
    return row(
        "| %s | %s | %d (%d) | %d | %d | %.1f | %s |",
        result.library().coordinates().folder(),
        result.jdk(),
        result.library().sources().size(),
        result.leftOut(),
        result.lines(),
        result.findings().size(),
        result.findings().size() * 1e4 / result.lines(),
        result.failed() ? "**" + Math.max(1, result.crashes().size()) + "**" : "0");
  }

  private List<String> checks() {
    Map<String, Map<String, Long>> byCheck = new TreeMap<>();
    for (Result result : results) {
      String library = result.library().coordinates().artifact() + "/" + result.jdk();
      result.findings().stream()
          .collect(groupingBy(Finding::check, counting()))
          .forEach(
              (check, count) ->
                  byCheck.computeIfAbsent(check, c -> new TreeMap<>()).put(library, count));
    }
    List<String> rows = new ArrayList<>();
    byCheck.forEach(
        (check, counts) -> {
          long all = counts.values().stream().mapToLong(Long::longValue).sum();
          rows.add(row("| %s | %d | %s |", check, all, counts.toString().replaceAll("[{}]", "")));
        });
    return rows;
  }

  private static List<String> profile(Result result, Profile profile) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        row(
            "Samples of the compiling thread, %s on JDK %s (%d in all):",
            result.library().coordinates().folder(), result.jdk(), profile.samples()));
    lines.add("");
    lines.add("| where | share of the rest of javac |");
    lines.add("|---|---|");
    profile.shares().forEach((where, share) -> lines.add(row("| %s | %.3f |", where, share)));
    return lines;
  }

  private static String row(String format, Object... cells) {
    return String.format(Locale.ROOT, format, cells);
  }
}
