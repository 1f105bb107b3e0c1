package dev.plimsoll.checks.sensitive;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import java.util.Map;
import java.util.Set;

/**
 * What a method does with sensitive values, whoever calls it.
 *
 * @param result what it returns, in terms of declarations and of its arguments
 * @param argumentLeaks which arguments reach a sink inside
 * @param leaks what reaches a sink inside, whatever the arguments
 * @param fields what it puts into fields of its own object
 */
record Summary(
    Taint result,
    Set<ArgumentLeak> argumentLeaks,
    Map<Tree, Leak> leaks,
    Map<Symbol, Taint> fields) {
  static final Summary NOTHING = new Summary(Taint.NONE, Set.of(), Map.of(), Map.of());

  /**
   * An argument that reaches a sink.
   *
   * @param trail from the parameter to the sink
   */
  record ArgumentLeak(int index, Sink sink, Trail trail) {
    @Override
    public boolean equals(Object other) {
      return other instanceof ArgumentLeak that && index == that.index && sink.equals(that.sink);
    }

    @Override
    public int hashCode() {
      return 31 * index + sink.hashCode();
    }
  }
}
