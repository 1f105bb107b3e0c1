package dev.plimsoll.benchmarks.lockorders;

import dev.plimsoll.maven.report.LockOrders;
import dev.plimsoll.maven.report.Severity;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Times what the Maven plugin does with the locks of many jars.
 *
 * <p>{@code facts FROM TO} adds facts to the jars of a folder; {@code closure FOLDER} joins them,
 * as the last {@code check} of a build does; {@code code FOLDER} reads classes, as {@code
 * plimsoll:lock-orders} does. Each is meant for a process of its own.
 */
public final class LockOrderTimes {
  private LockOrderTimes() {}

  /** What is done with jars. */
  private interface Job {
    int run(List<LockOrders.Part> jars);
  }

  /** Runs one of the three. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "facts" -> {
        Path copies = Files.createDirectories(Path.of(arguments[2]));
        for (Path jar : jars(folder)) {
          FactsJar.write(jar, copies.resolve(jar.getFileName()));
        }
      }
      case "closure" -> time("closure", folder, jars -> LockOrders.find(jars).findings().size());
      case "code" ->
          time(
              "classes",
              folder,
              jars -> LockOrders.findInCode(jars, List.of(), LockOrderTimes::refuse).findings().size());
      default -> throw new IllegalArgumentException("facts, closure or code, not " + arguments[0]);
    }
  }

  /* A method that is left out because of a bug of ours would be measured as fast. */
  private static void refuse(Severity severity, String bug) {
    throw new IllegalStateException(bug);
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static void time(String what, Path folder, Job job) throws IOException {
    List<LockOrders.Part> jars =
        jars(folder).stream()
            .map(jar -> LockOrders.Part.jar(jar.getFileName().toString(), jar))
            .toList();
    long started = System.nanoTime();
    Duration before = processorTime();
    int findings = job.run(jars);
    Duration processor = processorTime().minus(before);
    double seconds = (System.nanoTime() - started) / 1e9;
    long peak = peak();
    Lines lines = new Lines();
    for (Path jar : jars(folder)) {
      lines.add(jar);
    }
    report(
        "%s: %d jars, %d files, %d lines; %.1f s (%.1f s of processor time, compiler and collector included), %d MiB of heap at most, %d findings",
        what,
        jars.size(),
        lines.files(),
        lines.count(),
        seconds,
        processor.toMillis() / 1000.0,
        peak >> 20,
        findings);
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static void report(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
  }
}
