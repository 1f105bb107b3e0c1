package dev.plimsoll.benchmarks.jmh;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The command: runs the rows of each table by turns, a short process at a time, so that whatever
 * else the machine does hits all alike, and prints medians and ratios.
 */
public final class Comparison {
  /** Compiled in the foreground: on a busy machine the warm-up would end before the compiler. */
  private static final String[] PLAIN = {"-Xmx1g", "-XX:+UseSerialGC", "-Xbatch"};

  private final int rounds;
  private final int millis;
  private final Pattern keys;
  private final String agent;

  private Comparison(int rounds, int millis, Pattern keys, String agent) {
    this.rounds = rounds;
    this.millis = millis;
    this.keys = keys;
    this.agent = agent;
  }

  /**
   * {@code [--rounds N] [--millis PER_ITERATION] [--tables REGEX] [--report FILE] [--agent JAR]}.
   */
  public static void main(String[] arguments) throws RunnerException, IOException {
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    String report =
        new Comparison(
                Integer.parseInt(options.getOrDefault("--rounds", "5")),
                Integer.parseInt(options.getOrDefault("--millis", "400")),
                Pattern.compile(options.getOrDefault("--tables", ".*")),
                options.getOrDefault("--agent", ""))
            .run();
    System.out.println(report);
    if (options.containsKey("--report")) {
      Files.writeString(Path.of(options.get("--report")), report);
    }
  }

  private String run() throws RunnerException {
    StringBuilder report = new StringBuilder();
    for (Table table : Table.all()) {
      if (keys.matcher(table.key()).matches()) {
        report.append(markdown(table, measure(table))).append('\n');
      }
    }
    return report.toString();
  }

  private Map<Row, List<Sample>> measure(Table table) throws RunnerException {
    Map<Row, List<Sample>> samples = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Row row : table.rows()) {
        if (row.needsAgent() && agent.isEmpty()) {
          continue;
        }
        Sample sample = measure(row);
        System.err.printf(
            Locale.ROOT,
            "%s %d %s: %.1f ns, %.0f B%n",
            table.key(),
            round,
            row.title(),
            sample.nanos(),
            sample.bytes());
        samples.computeIfAbsent(row, r -> new ArrayList<>()).add(sample);
      }
    }
    return samples;
  }

  private Sample measure(Row row) throws RunnerException {
    String benchmark = Comparison.class.getPackageName() + "." + row.benchmark();
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(benchmark) + "$")
            .mode(Mode.AverageTime)
            .timeUnit(NANOSECONDS)
            .forks(1)
            .warmupIterations(8)
            .warmupTime(new TimeValue(millis, MILLISECONDS))
            .measurementIterations(5)
            .measurementTime(new TimeValue(millis, MILLISECONDS))
            .jvmArgsAppend(row.needsAgent() ? underAgent() : PLAIN)
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTime.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    row.parameters().forEach(options::param);
    Collection<RunResult> results = new Runner(options.build()).run();
    return Sample.of(results.iterator().next());
  }

  /** The agent's own SDK records the spans; nothing is exported. */
  private String[] underAgent() {
    return Stream.concat(
            Stream.of(PLAIN),
            Stream.of(
                "-javaagent:" + agent,
                "-Dotel.traces.exporter=none",
                "-Dotel.metrics.exporter=none",
                "-Dotel.logs.exporter=none"))
        .toArray(String[]::new);
  }

  private static String markdown(Table table, Map<Row, List<Sample>> samples) {
    StringBuilder text = new StringBuilder("### " + table.title() + "\n\n");
    text.append("| who | CPU per call: median (min to max) | ratio | allocated per call |\n");
    text.append("|---|---|---|---|\n");
    double reference = Sample.medianNanos(samples.get(table.rows().get(0)));
    samples.forEach(
        (row, runs) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %.1f ns (%.1f to %.1f) | %.2f | %.0f B |%n",
                    row.title(),
                    Sample.medianNanos(runs),
                    runs.stream().mapToDouble(Sample::nanos).min().orElseThrow(),
                    runs.stream().mapToDouble(Sample::nanos).max().orElseThrow(),
                    Sample.medianNanos(runs) / reference,
                    Sample.medianBytes(runs))));
    return text.toString();
  }
}
