package dev.plimsoll.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static com.google.errorprone.BugPattern.StandardTags.FRAGILE_CODE;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree.JCAnnotation;
import dev.plimsoll.checks.facts.FactKind;
import dev.plimsoll.checks.facts.Facts;
import dev.plimsoll.checks.locks.LockFacts;
import dev.plimsoll.checks.locks.LockGraph;
import dev.plimsoll.checks.locks.LockProblem;
import dev.plimsoll.checks.locks.Solution;
import java.util.function.Predicate;
import javax.inject.Inject;

/** A {@link BugChecker} that flags locks that are taken in orders that can deadlock. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Locks are taken in different orders; two threads can wait for each other for ever",
    link = Docs.CHECKS_BASE_URL + "LockOrdering",
    linkType = CUSTOM,
    severity = WARNING,
    tags = FRAGILE_CODE)
public final class LockOrdering extends LockCheck {
  private static final long serialVersionUID = 1L;

  /** Used by javac's service loader; applies the bundled models only. */
  public LockOrdering() {
    this(ErrorProneFlags.empty());
  }

  @Inject
  LockOrdering(ErrorProneFlags flags) {
    super(flags);
  }

  @Override
  Predicate<Tree> acceptedIn(CompilationUnitTree unit, VisitorState state) {
    boolean all = isAccepted(unit, state);
    return declaration -> all || (mayAccept(declaration) && isAccepted(declaration, state));
  }

  /* What a method does with locks is accepted as a whole: its orders leave the graph. */
  private boolean isAccepted(Tree declaration, VisitorState state) {
    return isSuppressed(declaration, state)
        || Compilation.of(state.context).waivers().cover(canonicalName(), declaration, state);
  }

  /* To ask is dear, and nearly every annotation is another. */
  private static boolean mayAccept(Tree declaration) {
    ModifiersTree modifiers =
        declaration instanceof ClassTree type
            ? type.getModifiers()
            : ((MethodTree) declaration).getModifiers();
    for (AnnotationTree annotation : modifiers.getAnnotations()) {
      Symbol type = ((JCAnnotation) annotation).annotationType.type.tsym;
      if (type.getQualifiedName().contentEquals("java.lang.SuppressWarnings")
          || Waiver.isWaiver(type)) {
        return true;
      }
    }
    return false;
  }

  @Override
  void judge(Solution solution, VisitorState state) {
    Facts facts = facts(state);
    LockFacts.write(solution, (type, cells) -> facts.add(FactKind.LOCKS, type, cells));
    for (LockProblem problem : LockGraph.judge(solution)) {
      reportAtFirst(
          problem.edges().stream().flatMap(edge -> edge.trace().stream()).toList(),
          state,
          problem.message());
    }
  }
}
