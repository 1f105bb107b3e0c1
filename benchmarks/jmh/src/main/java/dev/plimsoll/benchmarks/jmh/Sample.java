package dev.plimsoll.benchmarks.jmh;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** One process: processor time and allocation of a call. */
record Sample(double nanos, double bytes) {
  static Sample of(RunResult result) {
    Map<String, ? extends Result<?>> secondary = secondary(result);
    return new Sample(score(secondary, CpuTime.LABEL), score(secondary, "gc.alloc.rate.norm"));
  }

  static double medianNanos(List<Sample> samples) {
    return median(samples, Sample::nanos);
  }

  static double medianBytes(List<Sample> samples) {
    return median(samples, Sample::bytes);
  }

  private static double median(List<Sample> samples, ToDoubleFunction<Sample> measure) {
    double[] sorted = samples.stream().mapToDouble(measure).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** JMH's map of results has a raw type in it. */
  @SuppressWarnings({"rawtypes", "unchecked"}) // See above.
  private static Map<String, ? extends Result<?>> secondary(RunResult result) {
    return (Map) result.getSecondaryResults();
  }

  private static double score(Map<String, ? extends Result<?>> results, String label) {
    /* Older versions of JMH put a dot in front of what a profiler reports. */
    return results.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(label))
        .mapToDouble(entry -> entry.getValue().getScore())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no `%s` in %s".formatted(label, results)));
  }
}
