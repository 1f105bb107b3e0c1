package dev.plimsoll.benchmarks.jmh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came of a row: a sample for each process, or why there is none. */
final class Outcome {
  private final List<Sample> samples = new ArrayList<>();
  private String failure;

  void add(Sample sample) {
    samples.add(sample);
  }

  /** A row that failed once is not tried again. */
  void failed(String reason) {
    failure = reason;
  }

  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  double nanos() {
    return Sample.medianNanos(samples);
  }

  double bytes() {
    return Sample.medianBytes(samples);
  }

  int processes() {
    return samples.size();
  }

  /** {@code median (min to max)}. */
  String spread() {
    return String.format(
        Locale.ROOT,
        "%.1f ns (%.1f to %.1f)",
        nanos(),
        samples.stream().mapToDouble(Sample::nanos).min().orElseThrow(),
        samples.stream().mapToDouble(Sample::nanos).max().orElseThrow());
  }
}
