package dev.plimsoll.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static com.google.errorprone.BugPattern.StandardTags.FRAGILE_CODE;
import static com.google.errorprone.matchers.Description.NO_MATCH;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.IdentifierTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MemberReferenceTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MemberSelectTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.plimsoll.checks.logging.ConsoleOutput;
import dev.plimsoll.checks.logging.PrintRewriter;
import dev.plimsoll.checks.logging.PrintRewriter.Rewrite;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

/** A {@link BugChecker} that flags lines that go to the console instead of the log. */
@AutoService(BugChecker.class)
@BugPattern(
    summary =
        "What is printed to the console has no level, no time and no trace, and is not masked",
    link = Docs.CHECKS_BASE_URL + "ConsoleLogging",
    linkType = CUSTOM,
    severity = WARNING,
    tags = FRAGILE_CODE)
public final class ConsoleLogging extends PolicyCheck
    implements MethodInvocationTreeMatcher,
        MemberReferenceTreeMatcher,
        MemberSelectTreeMatcher,
        IdentifierTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, Boolean> streams = new HashMap<>();
  private final transient MethodIndex<ModelRow> prints;
  private final transient MethodIndex<ModelRow> calls;
  private final transient ConsoleOutput output;
  private final transient PrintRewriter rewriter;

  /** Used by the service loader; applies the bundled models only. */
  public ConsoleLogging() {
    this(ErrorProneFlags.empty());
  }

  @Inject
  ConsoleLogging(ErrorProneFlags flags) {
    Models models = Models.load(flags);
    for (ModelRow row : models.rows("console-stream")) {
      streams.put(
          row.required(0, "type") + "." + row.required(1, "field"),
          isError(row.required(2, "level"), row));
    }
    prints = models.index("console-print");
    calls = models.index("console-call");
    output = new ConsoleOutput(models, flags);
    rewriter = new PrintRewriter(models);
  }

  private static boolean isError(String level, ModelRow row) {
    return switch (level) {
      case "error" -> true;
      case "info" -> false;
      default -> throw row.malformed("level is `" + level + "`; write `info` or `error`");
    };
  }

  @Override
  public boolean concerns(VisitorState state) {
    return false;
  }

  @Override
  public boolean concerns(Symbol symbol, VisitorState state) {
    return isErrorOf(symbol) != null || calls.find(symbol).isPresent();
  }

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    Symbol method = ASTHelpers.getSymbol(tree);
    Optional<ModelRow> row = calls.find(method);
    if (row.isEmpty() || isDelegation(tree, state) || output.isMeantAt(state)) {
      return NO_MATCH;
    }
    return printed(
        tree,
        method.owner.name + "." + method.name,
        isError(row.get().required(1, "level"), row.get()),
        state);
  }

  /** An exception that overrides {@code printStackTrace} calls the one it overrides. */
  private static boolean isDelegation(MethodInvocationTree tree, VisitorState state) {
    MethodTree method = state.findEnclosing(MethodTree.class);
    Symbol called = ASTHelpers.getSymbol(tree);
    return method != null && method.getName() == called.name && !called.isStatic();
  }

  @Override
  public Description matchMemberReference(MemberReferenceTree tree, VisitorState state) {
    Symbol method = ASTHelpers.getSymbol(tree);
    if (calls.find(method).isEmpty() || output.isMeantAt(state)) {
      return NO_MATCH;
    }
    return report(tree, state, message("`" + method.owner.name + "::" + method.name + "` prints"));
  }

  @Override
  public Description matchMemberSelect(MemberSelectTree tree, VisitorState state) {
    return matchStream(tree, state);
  }

  @Override
  public Description matchIdentifier(IdentifierTree tree, VisitorState state) {
    return matchStream(tree, state);
  }

  /* Null for what is no stream of the console. */
  private Boolean isErrorOf(Symbol field) {
    return field instanceof VarSymbol && field.isStatic() && field.owner instanceof ClassSymbol
        ? streams.get(field.owner.flatName() + "." + field.name)
        : null;
  }

  private Description matchStream(ExpressionTree tree, VisitorState state) {
    Symbol field = ASTHelpers.getSymbol(tree);
    Boolean isError = isErrorOf(field);
    if (isError == null || output.isMeantAt(state)) {
      return NO_MATCH;
    }
    String stream = field.owner.name + "." + field.name;
    TreePath parent = state.getPath().getParentPath();
    Tree use = parent.getLeaf();
    if (use instanceof MemberSelectTree method
        && parent.getParentPath().getLeaf() instanceof MethodInvocationTree call) {
      if (prints.find(ASTHelpers.getSymbol(call)).isEmpty()) {
        /* `flush` and its like write nothing. */
        return NO_MATCH;
      }
      return printed(
          call,
          stream + "." + method.getIdentifier(),
          isError,
          state.withPath(parent.getParentPath()));
    }
    if (use instanceof MemberReferenceTree reference) {
      return report(
          reference, state, message("`" + stream + "::" + reference.getName() + "` prints"));
    }
    if (isNoOutput(use) || output.isDefaultAt(state)) {
      return NO_MATCH;
    }
    String what =
        use instanceof VariableTree alias
            ? "`"
                + stream
                + "` is kept in `"
                + alias.getName()
                + "`, and what is printed to it goes"
            : "`" + stream + "` is handed on, and what is printed to it goes";
    return report(tree, state, message(what));
  }

  private static boolean isNoOutput(Tree use) {
    return use instanceof ImportTree
        || use instanceof BinaryTree
        || use instanceof SynchronizedTree
        || use instanceof ParenthesizedTree;
  }

  private Description printed(
      MethodInvocationTree call, String name, boolean isError, VisitorState state) {
    Optional<Rewrite> rewrite = rewriter.rewrite(call, isError, state);
    String message = message("`" + name + "` prints");
    return rewrite.isPresent()
        ? report(call, state, message, rewrite.get().fix(), rewrite.get().call())
        : report(call, state, message);
  }

  private static String message(String what) {
    return what
        + " past the log, without level, time, trace or mask. To fix: log it; if the console is this"
        + " program's output, see the page on command lines";
  }
}
