package dev.plimsoll.checks.sensitive;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import java.util.Map;
import java.util.Set;

/**
 * What a method does with sensitive values, whoever calls it.
 *
 * @param result what it returns, in terms of declarations, of its arguments and of its object
 * @param exposures what of its arguments and its object reaches a sink inside
 * @param puts what it puts into its own object and those it is given, which are the keys
 * @param leaks what reaches a sink inside, whatever the arguments
 * @param fields what it puts into fields of whatever object
 */
record Summary(
    Taint result,
    Set<Exposure> exposures,
    Map<Origin, Taint> puts,
    Map<Tree, Leak> leaks,
    Map<Symbol, Taint> fields) {
  static final Summary NOTHING = new Summary(Taint.NONE, Set.of(), Map.of(), Map.of(), Map.of());

  /** Whether a caller learns the same from both. */
  boolean says(Summary other) {
    return result.equals(other.result)
        && exposures.equals(other.exposures)
        && puts.equals(other.puts);
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
