package dev.plimsoll.checks.sensitive;

import com.sun.source.tree.Tree;

/**
 * A sensitive value that reaches a sink.
 *
 * @param tree the call to point at
 * @param sink where the value goes
 * @param taint what is shown, and the way it took; never empty
 */
record Leak(Tree tree, Sink sink, Taint taint) {
  Leak and(Leak other) {
    return new Leak(tree, sink, taint.leastUpperBound(other.taint));
  }
}
