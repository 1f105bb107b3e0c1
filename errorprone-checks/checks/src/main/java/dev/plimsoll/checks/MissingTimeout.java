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
import com.google.errorprone.bugpatterns.BugChecker.MemberReferenceTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.NewClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import dev.plimsoll.checks.timeouts.Timeouts;
import java.util.Optional;
import javax.inject.Inject;

/** A {@link BugChecker} that flags what waits without a limit. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Waits without a limit; a peer that goes silent holds the thread for ever",
    link = Docs.CHECKS_BASE_URL + "MissingTimeout",
    linkType = CUSTOM,
    severity = WARNING,
    tags = FRAGILE_CODE)
public final class MissingTimeout extends PolicyCheck
    implements MethodInvocationTreeMatcher, NewClassTreeMatcher, MemberReferenceTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final transient Timeouts timeouts;

  /** Used by the service loader; applies the bundled models only. */
  public MissingTimeout() {
    this(ErrorProneFlags.empty());
  }

  @Inject
  MissingTimeout(ErrorProneFlags flags) {
    timeouts = new Timeouts(flags);
  }

  @Override
  public boolean concerns(VisitorState state) {
    return false;
  }

  @Override
  public boolean concerns(Symbol symbol, VisitorState state) {
    return timeouts.knows(symbol, state);
  }

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return describe(tree, timeouts.judge(tree, tree.getArguments(), state), state);
  }

  @Override
  public Description matchNewClass(NewClassTree tree, VisitorState state) {
    return describe(tree, timeouts.judge(tree, tree.getArguments(), state), state);
  }

  @Override
  public Description matchMemberReference(MemberReferenceTree tree, VisitorState state) {
    return describe(tree, timeouts.judgeReference(tree, state), state);
  }

  private Description describe(Tree tree, Optional<String> problem, VisitorState state) {
    return problem.isPresent() ? report(tree, state, problem.get()) : NO_MATCH;
  }
}
