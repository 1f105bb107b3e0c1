package dev.plimsoll.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static com.google.errorprone.BugPattern.StandardTags.FRAGILE_CODE;
import static com.google.errorprone.matchers.Description.NO_MATCH;
import static java.util.stream.Collectors.toCollection;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.AnnotationTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.tree.JCTree.JCAnnotation;
import dev.plimsoll.checks.facts.Places;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** A {@link BugChecker} that flags waivers that silence nothing, and tells of all the others. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "The waiver has ended, or never held; what it excuses is reported again",
    link = Docs.CHECKS_BASE_URL + "ExpiredWaiver",
    linkType = CUSTOM,
    severity = WARNING,
    tags = FRAGILE_CODE)
public final class ExpiredWaiver extends PolicyCheck implements AnnotationTreeMatcher {
  private static final long serialVersionUID = 1L;

  private transient TreeSet<String> checks;

  /** Used by the service loader. */
  public ExpiredWaiver() {}

  @Override
  public boolean concerns(VisitorState state) {
    return false;
  }

  @Override
  public boolean concerns(Symbol symbol, VisitorState state) {
    return Waiver.isWaiver(symbol);
  }

  @Override
  public Description matchAnnotation(AnnotationTree tree, VisitorState state) {
    if (!Waiver.isWaiver(((JCAnnotation) tree).attribute)) {
      return NO_MATCH;
    }
    Waiver waiver = Waiver.read(((JCAnnotation) tree).attribute);
    tell(waiver, tree, state);
    if (!checks().contains(waiver.check())) {
      return report(
          argument(tree, "check"),
          state,
          "`%s` is no check, so the waiver silences nothing. To fix: name one of %s"
              .formatted(waiver.check(), String.join(", ", checks())));
    }
    if (waiver.end().isEmpty()) {
      return report(
          argument(tree, "until"),
          state,
          "`%s` is no date, so the waiver of `%s` silences nothing. To fix: write the first day on which it no longer holds, as in `2027-01-31`"
              .formatted(waiver.until(), waiver.check()));
    }
    if (!waiver.holdsOn(Waivers.today(state))) {
      return report(
          argument(tree, "until"),
          state,
          "the waiver of `%s` ended on %s and silences nothing; it was given for: %s. To fix: mend the code, or let %s agree to a new day"
              .formatted(waiver.check(), waiver.until(), waiver.reason(), waiver.owner()));
    }
    return NO_MATCH;
  }

  private static void tell(Waiver waiver, AnnotationTree tree, VisitorState state) {
    ClassSymbol type = Places.outermostType(state.getPath());
    Compilation.of(state.context)
        .waivers()
        .tell(
            type == null ? Places.nameOf(state.getPath().getCompilationUnit()) : Places.type(type),
            waiver,
            Places.annotated(state.getPath()),
            Places.of(tree, state.getPath().getCompilationUnit()));
  }

  private static Tree argument(AnnotationTree annotation, String name) {
    for (ExpressionTree argument : annotation.getArguments()) {
      if (argument instanceof AssignmentTree assignment
          && assignment.getVariable().toString().equals(name)) {
        return assignment.getExpression();
      }
    }
    return annotation;
  }

  private TreeSet<String> checks() {
    if (checks == null) {
      checks =
          ServiceLoader.load(BugChecker.class, PolicyCheck.class.getClassLoader()).stream()
              .map(ServiceLoader.Provider::type)
              .filter(PolicyCheck.class::isAssignableFrom)
              .map(Class::getSimpleName)
              .collect(toCollection(TreeSet::new));
    }
    return checks;
  }
}
