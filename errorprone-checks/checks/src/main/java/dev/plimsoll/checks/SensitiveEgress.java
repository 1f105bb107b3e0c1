package dev.plimsoll.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.StandardTags.LIKELY_ERROR;
import static com.google.errorprone.matchers.Description.NO_MATCH;
import static java.util.stream.Collectors.joining;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.AssertTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.AssignmentTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.ClassTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.LambdaExpressionTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MemberReferenceTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.NewClassTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.ReturnTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.plimsoll.checks.facts.FactKind;
import dev.plimsoll.checks.facts.Facts;
import dev.plimsoll.checks.facts.Places;
import dev.plimsoll.checks.sensitive.Egress;
import dev.plimsoll.checks.sensitive.EgressFinding;
import dev.plimsoll.checks.sensitive.SensitiveFlow;
import dev.plimsoll.checks.sensitive.SensitiveRules;
import dev.plimsoll.checks.sensitive.UnmaskedReturn;
import java.util.Locale;
import javax.inject.Inject;

/** A {@link BugChecker} that flags sensitive values on their way out of the process. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Sensitive value leaves the process unmasked",
    link = Docs.CHECKS_BASE_URL + "SensitiveEgress",
    linkType = CUSTOM,
    severity = ERROR,
    tags = LIKELY_ERROR)
public final class SensitiveEgress extends PolicyCheck
    implements AssertTreeMatcher,
        AssignmentTreeMatcher,
        ClassTreeMatcher,
        LambdaExpressionTreeMatcher,
        MemberReferenceTreeMatcher,
        MethodInvocationTreeMatcher,
        MethodTreeMatcher,
        NewClassTreeMatcher,
        ReturnTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final transient SensitiveRules rules;

  /** Used by javac's service loader; applies the bundled models only. */
  public SensitiveEgress() {
    this(ErrorProneFlags.empty());
  }

  @Inject
  SensitiveEgress(ErrorProneFlags flags) {
    rules = SensitiveRules.load(flags);
  }

  @Override
  public boolean concerns(VisitorState state) {
    return SensitiveFlow.of(state, rules).concerns(state.getPath().getCompilationUnit());
  }

  @Override
  protected Description inspect(CompilationUnitTree unit, VisitorState state) {
    Facts facts = facts(state);
    SensitiveFlow.of(state, rules)
        .writeFacts(unit, (type, cells) -> facts.add(FactKind.FLOWS, type, cells));
    return NO_MATCH;
  }

  @Override
  public Description matchAssert(AssertTree tree, VisitorState state) {
    return match(tree, state);
  }

  @Override
  public Description matchAssignment(AssignmentTree tree, VisitorState state) {
    return match(tree, state);
  }

  @Override
  public Description matchClass(ClassTree tree, VisitorState state) {
    return match(tree, state);
  }

  @Override
  public Description matchLambdaExpression(LambdaExpressionTree tree, VisitorState state) {
    return SensitiveFlow.of(state, rules)
        .unmaskedBy(tree, state)
        .map(finding -> report(tree, state, message(finding)))
        .orElse(NO_MATCH);
  }

  @Override
  public Description matchMemberReference(MemberReferenceTree tree, VisitorState state) {
    return match(tree, state);
  }

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return match(tree, state);
  }

  @Override
  public Description matchMethod(MethodTree tree, VisitorState state) {
    return match(tree, state);
  }

  @Override
  public Description matchNewClass(NewClassTree tree, VisitorState state) {
    return match(tree, state);
  }

  @Override
  public Description matchReturn(ReturnTree tree, VisitorState state) {
    return SensitiveFlow.of(state, rules)
        .unmaskedAt(tree, state)
        .map(finding -> report(tree, state, message(finding)))
        .orElse(NO_MATCH);
  }

  private static String message(UnmaskedReturn finding) {
    return "`%s` is to mask, but returns `%s` as it came; callers show the result. %s"
        .formatted(
            finding.method(),
            finding.input(),
            "To fix: mask the value on every path, such as by `Masks.full(...)`");
  }

  private Description match(Tree tree, VisitorState state) {
    SensitiveFlow flow = SensitiveFlow.of(state, rules);
    Description found =
        flow.leakAt(tree, state)
            .map(finding -> report(tree, state, message(finding)))
            .orElse(NO_MATCH);
    for (Egress egress : flow.egressAt(tree)) {
      tell(egress, tree, state, found == NO_MATCH ? "waiver" : "");
    }
    return found;
  }

  /** Keeps for the policy and the inventory what leaves here, allowed or not. */
  private static void tell(Egress egress, Tree tree, VisitorState state, String otherwise) {
    ClassSymbol type = Places.outermostType(state.getPath());
    if (type == null) {
      return;
    }
    facts(state)
        .add(
            FactKind.EGRESS,
            type.flatname.toString(),
            egress.kind(),
            egress.channel(),
            egress.source(),
            egress.sink(),
            Places.element(state.getPath()),
            Places.withColumn(tree, state.getPath().getCompilationUnit()),
            egress.isAllowed() ? "option" : otherwise);
  }

  private static String message(EgressFinding finding) {
    return "%s reaches %s (`%s`)%s; %s%sTo fix: %s. If this value may be shown, %s"
        .formatted(
            source(finding),
            finding.channel(),
            finding.sink(),
            finding.others() == 0 ? "" : ", and " + finding.others() + " more with it",
            finding.reason(),
            path(finding),
            fix(finding),
            "say so with `@PolicyWaiver(check = \"SensitiveEgress\", ...)`");
  }

  private static String source(EgressFinding finding) {
    return finding.declaredAt().isEmpty()
        ? "`%s`, declared sensitive,".formatted(finding.source())
        : "`%s`, declared sensitive at %s,".formatted(finding.source(), finding.declaredAt());
  }

  /** A value that goes straight to the sink has no way to tell. */
  private static String path(EgressFinding finding) {
    return finding.path().size() == 1
        ? ". "
        : finding.path().stream()
            .map(edge -> "    %s -> %s    at %s\n".formatted(edge.from(), edge.to(), edge.place()))
            .collect(joining("", ":\n", ""));
  }

  private static String fix(EgressFinding finding) {
    String masked =
        switch (finding.mask()) {
          case "LAST_4" -> "mask it with `Masks.last4(...)`";
          case "EMAIL_DOMAIN" -> "mask it with `Masks.emailDomain(...)`";
          case "BUCKET" -> "mask it with `Masks.bucket(...)`";
          case "YEAR" -> "mask it with `Masks.year(...)`";
          case "MONTH" -> "mask it with `Masks.month(...)`";
          default -> "leave it out";
        };
    String owner = finding.source().replaceFirst("\\..*", "");
    return finding.redaction().isEmpty()
        ? masked
        : "show `%s.toString(%s)` instead, or %s"
            .formatted(
                finding.redaction(),
                owner.substring(0, 1).toLowerCase(Locale.ROOT) + owner.substring(1),
                masked);
  }
}
