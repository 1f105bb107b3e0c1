package dev.plimsoll.checks.logging;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.plimsoll.checks.facts.Places;
import dev.plimsoll.checks.model.Models;
import dev.plimsoll.checks.trees.MoreMethods;
import java.util.HashMap;
import java.util.Map;

/** The door to where the console is right: says whether what is printed at a path belongs there. */
public final class ConsoleOutput {
  /** What is known of the file of an outermost type. */
  private record Program(boolean isCommandLine, Terminal.Use terminal, MainProgram main) {}

  private final CommandLine commandLine;
  private final Terminal terminal;
  private final LastWords lastWords;
  private final LastResort lastResort;
  private final Map<ClassSymbol, Program> known = new HashMap<>();

  /** Reads the rows and the options. */
  public ConsoleOutput(Models models, ErrorProneFlags flags) {
    Loggers loggers = new Loggers(models);
    commandLine = new CommandLine(models, flags, loggers);
    terminal = new Terminal(models);
    lastWords = new LastWords(models.index("console-exit"));
    lastResort = new LastResort(loggers, models.index("console-hook"));
  }

  /** Whether the console is the place for what the code at a path prints. */
  public boolean isMeantAt(VisitorState state) {
    Program program = program(state);
    TreePath path = state.getPath();
    return program == null
        || program.isCommandLine()
        || program.terminal().isRead()
        || commandLine.respectsMain()
            && (Usage.isToldAt(path) || program.main().answersCallerAt(path))
        || isInKindOfCommandLine(path, state)
        || isForwarded(path, state)
        || isNeverReached(path)
        || lastWords.isSpokenAt(path, state)
        || lastResort.isAt(path);
  }

  /** Whether the console's stream at a path is only what callers get who choose no other. */
  public boolean isDefaultAt(VisitorState state) {
    Program program = program(state);
    return program == null || program.terminal().isSwapped() || DefaultStream.isAt(state.getPath());
  }

  private Program program(VisitorState state) {
    ClassSymbol type = Places.outermostType(state.getPath());
    if (type == null) {
      return null;
    }
    Program program = known.get(type);
    if (program == null) {
      TreePath file = new TreePath(state.getPath().getCompilationUnit());
      program =
          new Program(
              commandLine.isOne(type, state),
              terminal.in(state.getPath().getCompilationUnit()),
              MainProgram.of(file));
      known.put(type, program);
    }
    return program;
  }

  private boolean isInKindOfCommandLine(TreePath path, VisitorState state) {
    for (Tree tree : path) {
      if (tree instanceof ClassTree type
          && commandLine.isKindOfOne(ASTHelpers.getSymbol(type), state)) {
        return true;
      }
    }
    return false;
  }

  /** A stream's {@code write} that calls the console's. */
  private boolean isForwarded(TreePath path, VisitorState state) {
    MethodSymbol method = MoreMethods.symbolAround(path);
    return method != null
        && path.getParentPath().getLeaf() instanceof MemberSelectTree called
        && called.getIdentifier() == method.name
        && commandLine.isStream((ClassSymbol) method.owner, state);
  }

  /** Whether a constant that is false stands before the code, as a switch for debugging. */
  private static boolean isNeverReached(TreePath path) {
    for (TreePath at = path; at.getParentPath() != null; at = at.getParentPath()) {
      if (at.getParentPath().getLeaf() instanceof IfTree choice
          && choice.getThenStatement() == at.getLeaf()
          && isFalse(choice.getCondition())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFalse(ExpressionTree condition) {
    ExpressionTree bare = ASTHelpers.stripParentheses(condition);
    return Boolean.FALSE.equals(ASTHelpers.constValue(bare, Boolean.class))
        || bare.getKind() == Tree.Kind.CONDITIONAL_AND
            && bare instanceof BinaryTree both
            && (isFalse(both.getLeftOperand()) || isFalse(both.getRightOperand()));
  }
}
