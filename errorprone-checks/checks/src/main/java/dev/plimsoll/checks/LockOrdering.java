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
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import dev.plimsoll.checks.facts.FactKind;
import dev.plimsoll.checks.facts.Facts;
import dev.plimsoll.checks.facts.FactsReader;
import dev.plimsoll.checks.locks.LockFacts;
import dev.plimsoll.checks.locks.LockFactsReader;
import dev.plimsoll.checks.locks.LockGraph;
import dev.plimsoll.checks.locks.LockProblem;
import dev.plimsoll.checks.locks.Program;
import dev.plimsoll.checks.locks.Solution;
import dev.plimsoll.checks.locks.Solver;
import dev.plimsoll.checks.locks.source.LockReader;
import dev.plimsoll.checks.model.Mentions;
import dev.plimsoll.checks.model.Models;
import java.util.Optional;
import javax.inject.Inject;
import javax.tools.JavaFileManager;

/** A {@link BugChecker} that flags locks that are taken in orders that can deadlock. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Locks are taken in different orders; two threads can wait for each other for ever",
    link = Docs.CHECKS_BASE_URL + "LockOrdering",
    linkType = CUSTOM,
    severity = WARNING,
    tags = FRAGILE_CODE)
public final class LockOrdering extends PolicyCheck {
  private static final long serialVersionUID = 1L;

  private final transient Models models;
  private transient Program program = new Program();
  private transient LockReader reader;

  /** Used by javac's service loader; applies the bundled models only. */
  public LockOrdering() {
    this(ErrorProneFlags.empty());
  }

  @Inject
  LockOrdering(ErrorProneFlags flags) {
    models = Models.load(flags);
  }

  @Override
  public boolean concerns(Mentions mentions, VisitorState state) {
    return false;
  }

  @Override
  protected Description inspect(CompilationUnitTree unit, VisitorState state) {
    if (reader == null) {
      reader = new LockReader(program, models, state.context);
    }
    boolean all = isAccepted(unit, state);
    reader.read(
        unit, declaration -> all || (isAnnotated(declaration) && isAccepted(declaration, state)));
    return NO_MATCH;
  }

  /* What a method does with locks is accepted as a whole: its orders leave the graph. */
  private boolean isAccepted(Tree declaration, VisitorState state) {
    return isSuppressed(declaration, state)
        || Compilation.of(state.context).waivers().cover(canonicalName(), declaration, state);
  }

  /* Most declarations are not, and then nothing on them can accept anything. */
  private static boolean isAnnotated(Tree declaration) {
    ModifiersTree modifiers =
        declaration instanceof ClassTree type
            ? type.getModifiers()
            : ((MethodTree) declaration).getModifiers();
    return !modifiers.getAnnotations().isEmpty();
  }

  @Override
  protected void endCompilation(VisitorState state) {
    LockFactsReader.read(
        FactsReader.read(state.context.get(JavaFileManager.class), FactKind.LOCKS), program);
    Solution solution = Solver.solve(program);
    Facts facts = facts(state);
    LockFacts.write(solution, (type, cells) -> facts.add(FactKind.LOCKS, type, cells));
    for (LockProblem problem : LockGraph.judge(solution)) {
      problem.edges().stream()
          .flatMap(edge -> edge.trace().stream())
          .map(reader::find)
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(path -> reportAtEnd(path, state, problem.message()));
    }
    /* javac goes on for a while, and can use the memory. */
    program = null;
    reader = null;
  }
}
