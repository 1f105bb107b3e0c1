package dev.plimsoll.benchmarks.compiletime;

import java.util.List;
import java.util.stream.IntStream;

/** Medians, and ratios of compilations that ran side by side. */
final class Statistics {
  private Statistics() {}

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** The ratio of each pair, in the order of the runs. */
  static List<Double> ratios(List<Double> numerators, List<Double> denominators) {
    return IntStream.range(0, numerators.size())
        .mapToObj(run -> numerators.get(run) / denominators.get(run))
        .toList();
  }

  static double min(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  static double max(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }
}
