package dev.plimsoll.checks.sensitive;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Sensitive values that leave by one call.
 *
 * @param tree the call to point at
 * @param exits the ways out, one for each channel; never empty
 */
record Leak(Tree tree, List<Exit> exits) {
  /**
   * A way out.
   *
   * @param sink where the values go
   * @param taint what is shown, and the way it took; never empty
   */
  record Exit(Sink sink, Taint taint) {}

  static Leak of(Tree tree, Sink sink, Taint taint) {
    return new Leak(tree, List.of(new Exit(sink, taint)));
  }

  /** What is allowed to go to one channel is not therefore allowed to go to another. */
  Leak and(Leak other) {
    List<Exit> all = new ArrayList<>(exits);
    for (Exit exit : other.exits) {
      int same = indexOf(exit.sink().channel());
      if (same < 0) {
        all.add(exit);
      } else {
        Exit known = all.get(same);
        all.set(same, new Exit(known.sink(), known.taint().leastUpperBound(exit.taint())));
      }
    }
    return new Leak(tree, List.copyOf(all));
  }

  private int indexOf(String channel) {
    for (int i = 0; i < exits.size(); i++) {
      if (exits.get(i).sink().channel().equals(channel)) {
        return i;
      }
    }
    return -1;
  }
}
