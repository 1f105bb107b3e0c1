package dev.plimsoll.checks.sensitive;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a method does with sensitive values, whoever calls it.
 *
 * @param result what it returns, in terms of declarations, of its arguments and of its object
 * @param exposures what of its arguments and its object reaches a sink inside
 * @param puts what it puts into its own object and those it is given, which are the keys
 * @param same what of its object and its arguments the result is itself, rather than a copy; of a
 *     constructor, what is found again through the new object
 * @param leaks what reaches a sink inside, whatever the arguments
 * @param fields what it puts into fields of whatever object
 */
record Summary(
    Taint result,
    Set<Exposure> exposures,
    Map<Origin, Taint> puts,
    Set<Origin> same,
    Map<Tree, Leak> leaks,
    Map<Symbol, Taint> fields) {
  static final Summary NOTHING =
      new Summary(Taint.NONE, Set.of(), Map.of(), Set.of(), Map.of(), Map.of());

  /** What was known before, and what a later walk over the same body, which knew more, has seen. */
  Summary and(Summary later) {
    if (isNothing()) {
      return later;
    }
    Set<Exposure> allExposures = new LinkedHashSet<>(exposures);
    allExposures.addAll(later.exposures);
    Map<Origin, Taint> allPuts = new LinkedHashMap<>(puts);
    later.puts.forEach((target, taint) -> allPuts.merge(target, taint, Taint::leastUpperBound));
    Set<Origin> allSame = new LinkedHashSet<>(same);
    allSame.addAll(later.same);
    return new Summary(
        result.leastUpperBound(later.result),
        allExposures,
        allPuts,
        allSame,
        later.leaks,
        later.fields);
  }

  /** Whether a caller learns nothing from it. */
  boolean isNothing() {
    return result.isNone() && exposures.isEmpty() && puts.isEmpty() && same.isEmpty();
  }

  /** Whether a caller learns the same from both; what is found inside is of no matter to it. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Summary that
        && result.equals(that.result)
        && exposures.equals(that.exposures)
        && puts.equals(that.puts)
        && same.equals(that.same);
  }

  @Override
  public int hashCode() {
    return Objects.hash(result, exposures, puts, same);
  }

  /**
   * Something of the caller's that reaches a sink.
   *
   * @param trail from the parameter to the sink
   */
  record Exposure(Origin of, Sink sink, Trail trail) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Exposure that && of.equals(that.of) && sink.equals(that.sink);
    }

    @Override
    public int hashCode() {
      return 31 * of.hashCode() + sink.hashCode();
    }
  }
}
