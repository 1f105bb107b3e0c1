package dev.plimsoll.checks.timeouts;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.plimsoll.checks.trees.ConstantText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;

/**
 * Where a URL leads. Resources, files and jars are opened by URL too and need no limit, so a URL
 * counts as leading to the network only where its making is in sight.
 */
final class UrlOrigin {
  private static final Pattern NETWORK = Pattern.compile("(?i)(https?|ftp)://.*", Pattern.DOTALL);
  private static final Pattern ANY_SCHEME =
      Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:.*", Pattern.DOTALL);

  private UrlOrigin() {}

  /** Whether a URL certainly can lead to the network. */
  static boolean isNetwork(ExpressionTree url, VisitorState state) {
    return url != null && isNetwork(url, state, 0);
  }

  private static boolean isNetwork(ExpressionTree tree, VisitorState state, int depth) {
    ExpressionTree bare = ASTHelpers.stripParentheses(tree);
    if (bare instanceof NewClassTree made) {
      /* With three arguments there may be a handler of the user's own. */
      return !made.getArguments().isEmpty()
          && made.getArguments().size() != 3
          && isNetworkText(made.getArguments().get(0));
    }
    if (bare instanceof MethodInvocationTree call) {
      String name = ASTHelpers.getSymbol(call).name.toString();
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      return switch (name) {
        case "toURL" -> receiver != null && isNetwork(receiver, state, depth);
        case "create" ->
            call.getArguments().size() == 1 && isNetworkText(call.getArguments().get(0));
        default -> false;
      };
    }
    if (bare instanceof IdentifierTree identifier && depth < 3) {
      List<ExpressionTree> values = valuesOf(ASTHelpers.getSymbol(identifier), state);
      return !values.isEmpty()
          && values.stream().allMatch(value -> isNetwork(value, state, depth + 1));
    }
    return false;
  }

  private static boolean isNetworkText(ExpressionTree text) {
    String value = String.valueOf(ConstantText.startOf(text));
    return NETWORK.matcher(value).matches() || !ANY_SCHEME.matcher(value).matches() && !isUrl(text);
  }

  /** {@code new URL(context, spec)} is as good as its context, which is not in sight. */
  private static boolean isUrl(ExpressionTree text) {
    return ASTHelpers.getType(text) != null
        && ASTHelpers.getType(text).tsym.flatName().contentEquals("java.net.URL");
  }

  private static List<ExpressionTree> valuesOf(Symbol variable, VisitorState state) {
    List<ExpressionTree> values = new ArrayList<>();
    Tree scope = state.findEnclosing(MethodTree.class);
    if (scope == null || variable == null || variable.getKind() != ElementKind.LOCAL_VARIABLE) {
      return values;
    }
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) == variable && tree.getInitializer() != null) {
          values.add(tree.getInitializer());
        }
        return super.visitVariable(tree, null);
      }

      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree.getVariable()) == variable) {
          values.add(tree.getExpression());
        }
        return super.visitAssignment(tree, null);
      }
    }.scan(scope, null);
    return values;
  }
}
