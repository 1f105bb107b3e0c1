package dev.plimsoll.javac;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Suppressible;
import com.google.errorprone.scanner.ErrorProneScanner;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.plimsoll.checks.Compilation;
import dev.plimsoll.checks.PolicyCheck;
import dev.plimsoll.checks.model.Mentions;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Error Prone's scanner, in which the crash of one check leaves the others at work.
 *
 * <p>Files that concern no check are not looked into; most of them do not.
 *
 * <p>It hands on exceptions check by check, but lets errors, such as an overflow of the stack, end
 * the scan of the file; that file is then scanned once more, by each check alone.
 */
final class IsolatingScanner extends ErrorProneScanner {
  private final EnabledChecks enabled;
  private final Crashes crashes;
  private final List<PolicyCheck> checks = new ArrayList<>();
  private final Map<Symbol, Boolean> symbols = new IdentityHashMap<>();
  private boolean isShallow;

  IsolatingScanner(EnabledChecks enabled, Crashes crashes) {
    super(enabled.checks(), enabled.severities());
    this.enabled = enabled;
    enabled.checks().forEach(check -> checks.add((PolicyCheck) check));
    this.crashes = crashes;
  }

  /** Lets every check look at a file. */
  void scanFile(TreePath file, VisitorState state) {
    Compilation compilation = Compilation.of(state.context);
    int before = compilation.findings().size();
    try {
      LateEndPositions.giveTo(file.getCompilationUnit(), state.context);
      isShallow = !concernsAny(file.getCompilationUnit(), state);
      scan(file, state);
    } catch (RuntimeException | Error crash) {
      isShallow = false;
      compilation.keepFirst(before);
      int told = crashes.count();
      scanByEachAlone(file, state);
      if (crashes.count() == told) {
        crashes.add("Plimsoll", file, crash);
      }
    }
  }

  private boolean concernsAny(CompilationUnitTree unit, VisitorState state) {
    for (PolicyCheck check : checks) {
      if (check.concerns(state)) {
        return true;
      }
    }
    return Mentions.in(unit, state.context).any(symbol -> concernsAny(symbol, state));
  }

  private boolean concernsAny(Symbol symbol, VisitorState state) {
    Boolean known = symbols.get(symbol);
    if (known == null) {
      known = false;
      for (PolicyCheck check : checks) {
        known = known || check.concerns(symbol, state);
      }
      symbols.put(symbol, known);
    }
    return known;
  }

  @Override
  public Void scan(Tree tree, VisitorState state) {
    return isShallow ? null : super.scan(tree, state);
  }

  private void scanByEachAlone(TreePath file, VisitorState state) {
    for (BugChecker check : enabled.checks()) {
      EnabledChecks alone = new EnabledChecks(ImmutableList.of(check), enabled.severities());
      try {
        new IsolatingScanner(alone, crashes).scan(file, state);
      } catch (RuntimeException | Error crash) {
        crashes.add(check.canonicalName(), file, crash);
      }
    }
  }

  @Override
  protected void handleError(Suppressible check, Throwable crash) {
    crashes.add(check.canonicalName(), getCurrentPath(), crash);
  }
}
