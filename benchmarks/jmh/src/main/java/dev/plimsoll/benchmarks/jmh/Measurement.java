package dev.plimsoll.benchmarks.jmh;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs a row in a process of its own. */
final class Measurement {
  private final Options options;
  private final Launch launch;

  Measurement(Options options) {
    this.options = options;
    this.launch = new Launch(options.peers());
  }

  /**
   * Measures the row once.
   *
   * @throws IllegalStateException if it could not run, or reported nothing; says why
   */
  Sample of(Row row) {
    String ownClassPath = System.getProperty("java.class.path");
    try {
      /* JMH gives a process that it starts the class path that this property names. */
      System.setProperty("java.class.path", launch.classPath(row.module()));
      Collection<RunResult> results = new Runner(jmhOptions(row).build()).run();
      return Sample.of(results.iterator().next());
    } catch (RunnerException | IOException failure) {
      throw new IllegalStateException(reason(failure), failure);
    } finally {
      System.setProperty("java.class.path", ownClassPath);
    }
  }

  private ChainedOptionsBuilder jmhOptions(Row row) {
    String benchmark = Measurement.class.getPackageName() + "." + row.benchmark();
    ChainedOptionsBuilder builder =
        new OptionsBuilder()
            .include("^" + Pattern.quote(benchmark) + "$")
            .mode(Mode.AverageTime)
            .timeUnit(NANOSECONDS)
            .forks(1)
            .warmupIterations(options.warmups())
            .warmupTime(new TimeValue(options.millis(), MILLISECONDS))
            .measurementIterations(options.iterations())
            .measurementTime(new TimeValue(options.millis(), MILLISECONDS))
            .jvmArgs(launch.jvmArguments(row.module()))
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTime.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    row.parameters().forEach(builder::param);
    return builder;
  }

  /** What went wrong in the other process, below what JMH says around it. */
  private static String reason(Throwable failure) {
    List<String> reasons = new ArrayList<>();
    for (Throwable next = failure; next != null; next = below(next)) {
      if (below(next) == null || !isOfJmh(next)) {
        reasons.add(String.valueOf(next.getMessage()));
      }
    }
    return String.join("; because: ", reasons);
  }

  private static boolean isOfJmh(Throwable failure) {
    return failure.getClass().getPackageName().startsWith("org.openjdk.jmh");
  }

  private static Throwable below(Throwable failure) {
    /* JMH keeps the failures of the benchmark's threads as suppressed ones. */
    return failure.getCause() == null && failure.getSuppressed().length > 0
        ? failure.getSuppressed()[0]
        : failure.getCause();
  }
}
