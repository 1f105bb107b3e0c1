package dev.plimsoll.checks.timeouts;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.plimsoll.checks.trees.MoreMethods;
import dev.plimsoll.checks.trees.MoreTrees;
import java.util.regex.Pattern;

/**
 * A connection that is meant to stay silent between messages, and finds out by other means that its
 * peer is gone: multiplexed streams with limits of their own, pings, heartbeats.
 */
final class Pings {
  /* `ping`, `pingInterval`, `sendPings`, but neither `shipping` nor `mapping`. */
  private static final Pattern NAME =
      Pattern.compile(
          "ping(?:s|[A-Z_].*)?|.*Ping(?:s|[A-Z_].*)?"
              + "|(?i:.*(?:http_?2|web_?socket|heart_?beat|keep_?alive|multiplex).*)");

  private Pings() {}

  /** Whether the method around a path speaks of them. */
  static boolean areAround(TreePath path) {
    MethodTree method = MoreMethods.around(path);
    return method != null
        && (isNamed(method.getName()) || MoreTrees.any(method.getBody(), Pings::isNamed));
  }

  private static boolean isNamed(Tree tree) {
    if (!(tree instanceof IdentifierTree) && !(tree instanceof MemberSelectTree)) {
      return false;
    }
    Symbol symbol = ASTHelpers.getSymbol(tree);
    return symbol != null && isNamed(symbol.name);
  }

  private static boolean isNamed(CharSequence name) {
    return NAME.matcher(name).matches();
  }
}
