package dev.plimsoll.checks;

import static com.google.errorprone.matchers.Description.NO_MATCH;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.fixes.Fix;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.plimsoll.checks.facts.Facts;
import dev.plimsoll.checks.model.Mentions;
import java.util.Optional;

/**
 * A check of production policy. Its findings leave by one door, which honours {@link
 * dev.plimsoll.annotations.PolicyWaiver} and keeps them for the facts.
 *
 * <p>One instance serves one run of the compiler, so a check of the whole program may keep what it
 * has seen in its fields and judge in {@link #endCompilation}.
 */
public abstract class PolicyCheck extends BugChecker implements CompilationUnitTreeMatcher {
  private static final long serialVersionUID = 1L;

  private boolean started;

  /** For subclasses. */
  protected PolicyCheck() {}

  /**
   * Whether there may be something for this check in the trees of the file at hand, whatever it
   * names. The javac plugin looks into files that concern a check at least, and only {@link
   * #inspect inspects} the others.
   */
  public boolean concerns(VisitorState state) {
    return true;
  }

  /**
   * Whether there may be something for this check in a file because it names a symbol. The javac
   * plugin asks once of each symbol of a compilation.
   */
  public boolean concerns(Symbol symbol, VisitorState state) {
    return false;
  }

  /** Looks at a file before its classes; a subclass overrides {@link #inspect} instead. */
  @Override
  public final Description matchCompilationUnit(CompilationUnitTree unit, VisitorState state) {
    Compilation compilation = Compilation.of(state.context);
    compilation.enter(unit, state);
    if (!started) {
      started = true;
      compilation.atEnd(this, state);
    }
    return inspect(unit, state);
  }

  /** Looks at a file before its classes. */
  protected Description inspect(CompilationUnitTree unit, VisitorState state) {
    return NO_MATCH;
  }

  /**
   * Judges the whole program: called once, when every class has been analysed and before the first
   * class file is written. Findings leave by {@link #reportAtEnd}.
   *
   * @param state of the first file
   */
  protected void endCompilation(VisitorState state) {}

  /** Returns what the running compilation leaves for later readers. */
  protected static Facts facts(VisitorState state) {
    return Compilation.of(state.context).facts();
  }

  /** Reports a finding, unless a waiver holds for it. */
  protected final Description report(Tree tree, VisitorState state, String message) {
    assert isConcerned(state) : canonicalName() + " would not have looked here: " + message;
    return report(tree, state, message, Optional.empty(), "");
  }

  /**
   * Reports a finding that code can mend, unless a waiver holds for it.
   *
   * @param replacement what the fix puts in place of the code, for readers of the finding
   */
  protected final Description report(
      Tree tree, VisitorState state, String message, Fix fix, String replacement) {
    assert isConcerned(state) : canonicalName() + " would not have looked here: " + message;
    return report(tree, state, message, Optional.of(fix), replacement);
  }

  private boolean isConcerned(VisitorState state) {
    Mentions mentions = Mentions.in(state.getPath().getCompilationUnit(), state.context);
    return concerns(state) || mentions.any(symbol -> concerns(symbol, state));
  }

  private Description report(
      Tree tree, VisitorState state, String message, Optional<Fix> fix, String replacement) {
    Compilation compilation = Compilation.of(state.context);
    if (compilation.waivers().cover(canonicalName(), tree, state)) {
      return NO_MATCH;
    }
    SeverityLevel severity = state.severityMap().getOrDefault(canonicalName(), defaultSeverity());
    compilation.add(
        new Finding(
            canonicalName(), severity, tree, state.getPath(), message, replacement, linkUrl()));
    Description.Builder description = buildDescription(tree).setMessage(message);
    if (fix.isPresent()) {
      description.addFix(fix.get());
    }
    return description.build();
  }

  /**
   * Reports a finding from {@link #endCompilation}, unless it is suppressed or a waiver holds for
   * it.
   *
   * @param path leads to the tree to point at, in a file that this check has seen
   */
  protected final void reportAtEnd(TreePath path, VisitorState anyState, String message) {
    VisitorState state = Compilation.of(anyState.context).stateAt(path);
    for (Tree enclosing : path) {
      if (isSuppressed(enclosing, state)) {
        return;
      }
    }
    Description description = report(path.getLeaf(), state, message, Optional.empty(), "");
    if (description != NO_MATCH) {
      state.reportMatch(description);
    }
  }
}
