package dev.plimsoll.checks.timeouts;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Type;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.trees.ConstantText;
import dev.plimsoll.checks.trees.MoreTrees;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What has to be known of the address that a call goes to, before anything is said of it. */
enum Guard {
  /** Nothing. */
  NONE(""),

  /** That the URL, on which it is called or which it takes first, leads to the network. */
  NETWORK_URL("network-url"),

  /** The text that it takes first: an address of another machine, in which no limit is set. */
  REMOTE_TEXT("remote-text");

  private static final String URL = "java.net.URL";

  private final String cell;

  Guard(String cell) {
    this.cell = cell;
  }

  static Guard of(ModelRow row, int index) {
    return Stream.of(values())
        .filter(each -> each.cell.equals(row.cell(index)))
        .findFirst()
        .orElseThrow(
            () ->
                row.malformed(
                    "guard is `" + row.cell(index) + "`; write `network-url` or `remote-text`"));
  }

  /** Whether it is known of a call. */
  boolean isMet(ExpressionTree call, List<? extends ExpressionTree> arguments, VisitorState state) {
    return switch (this) {
      case NONE -> true;
      case NETWORK_URL -> {
        ExpressionTree receiver = MoreTrees.receiver(call);
        yield isUrl(receiver)
            ? UrlOrigin.isNetwork(receiver, state)
            : !arguments.isEmpty() && UrlOrigin.isNetwork(arguments.get(0), state);
      }
      case REMOTE_TEXT -> !arguments.isEmpty() && isUnlimitedAddress(arguments.get(0));
    };
  }

  private static boolean isUrl(ExpressionTree tree) {
    Type type = tree == null ? null : ASTHelpers.getType(tree);
    return type != null
        && type.tsym.flatName().contentEquals(URL)
        && ASTHelpers.getSymbol(tree) != type.tsym;
  }

  private static boolean isUnlimitedAddress(ExpressionTree address) {
    String text = ConstantText.of(address).toLowerCase(Locale.ROOT);
    boolean isRemote = text.contains("//") || text.contains("@");
    return isRemote && !text.contains("timeout");
  }
}
