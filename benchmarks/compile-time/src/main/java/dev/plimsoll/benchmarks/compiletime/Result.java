package dev.plimsoll.benchmarks.compiletime;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What came of one library on one JDK.
 *
 * @param leftOut how many files this JDK cannot compile
 * @param plain the timed compilations by plain javac, one for each of {@code plimsoll}
 * @param plimsoll the compilations with Plimsoll; at least one
 */
record Result(
    Library library,
    String jdk,
    int leftOut,
    int lines,
    List<Outcome> plain,
    List<Outcome> plimsoll,
    List<Finding> findings,
    Optional<Profile> profile) {

  boolean isTimed() {
    return !plain.isEmpty();
  }

  List<Double> ratios(ToDoubleFunction<Outcome> measure) {
    return Statistics.ratios(values(plimsoll, measure), values(plain, measure));
  }

  double medianRatio(ToDoubleFunction<Outcome> measure) {
    return Statistics.median(values(plimsoll, measure)) / Statistics.median(values(plain, measure));
  }

  static List<Double> values(List<Outcome> outcomes, ToDoubleFunction<Outcome> measure) {
    return outcomes.stream().map(measure::applyAsDouble).toList();
  }

  List<String> crashes() {
    return plimsoll.stream().flatMap(outcome -> outcome.crashes().stream()).distinct().toList();
  }

  /** Plain javac accepted these sources, so anything else is ours. */
  boolean failed() {
    return !crashes().isEmpty() || plimsoll.stream().anyMatch(outcome -> !outcome.succeeded());
  }
}
