package dev.plimsoll.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static com.google.errorprone.BugPattern.StandardTags.LIKELY_ERROR;
import static com.google.errorprone.matchers.Description.NO_MATCH;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MemberReferenceTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.NewClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import dev.plimsoll.checks.bypass.Bypasses;
import dev.plimsoll.checks.model.Models;
import java.util.Optional;
import javax.inject.Inject;

/** A {@link BugChecker} that flags calls which go past the wrapper that should watch them. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Calls go past the generated wrapper; they are in no metric and in no trace",
    link = Docs.CHECKS_BASE_URL + "BypassedInstrumentation",
    linkType = CUSTOM,
    severity = WARNING,
    tags = LIKELY_ERROR)
public final class BypassedInstrumentation extends PolicyCheck
    implements MethodInvocationTreeMatcher, NewClassTreeMatcher, MemberReferenceTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final transient Bypasses bypasses;
  private transient boolean mayBypass;

  /** Used by the service loader; applies the bundled models only. */
  public BypassedInstrumentation() {
    this(ErrorProneFlags.empty());
  }

  @Inject
  BypassedInstrumentation(ErrorProneFlags flags) {
    bypasses = new Bypasses(Models.load(flags));
  }

  @Override
  public boolean concerns(VisitorState state) {
    return bypasses.arePossible(state);
  }

  @Override
  protected Description inspect(CompilationUnitTree unit, VisitorState state) {
    mayBypass = bypasses.arePossible(state);
    return NO_MATCH;
  }

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return mayBypass ? describe(tree, bypasses.judgeCall(tree, state), state) : NO_MATCH;
  }

  @Override
  public Description matchNewClass(NewClassTree tree, VisitorState state) {
    return mayBypass ? describe(tree, bypasses.judgeInstance(tree, state), state) : NO_MATCH;
  }

  @Override
  public Description matchMemberReference(MemberReferenceTree tree, VisitorState state) {
    return mayBypass ? describe(tree, bypasses.judgeReference(tree, state), state) : NO_MATCH;
  }

  private Description describe(Tree tree, Optional<String> problem, VisitorState state) {
    return problem.isPresent() ? report(tree, state, problem.get()) : NO_MATCH;
  }
}
