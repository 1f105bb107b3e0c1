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
import com.google.errorprone.bugpatterns.BugChecker.ClassTreeMatcher;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import dev.plimsoll.checks.sensitive.SensitiveFlow;
import dev.plimsoll.checks.sensitive.SensitiveRules;
import dev.plimsoll.checks.sensitive.ToStringFinding;
import java.util.Optional;
import javax.inject.Inject;

/** A {@link BugChecker} that flags classes whose text shows their sensitive members. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Text of an object shows its sensitive members, wherever the object is logged",
    link = Docs.CHECKS_BASE_URL + "SensitiveToString",
    linkType = CUSTOM,
    severity = ERROR,
    tags = LIKELY_ERROR)
public final class SensitiveToString extends PolicyCheck implements ClassTreeMatcher {
  private static final long serialVersionUID = 1L;

  /** A longer list says no more than its beginning. */
  private static final int LISTED = 10;

  private final transient SensitiveRules rules;

  /** Used by javac's service loader; applies the bundled models only. */
  public SensitiveToString() {
    this(ErrorProneFlags.empty());
  }

  @Inject
  SensitiveToString(ErrorProneFlags flags) {
    rules = SensitiveRules.load(flags);
  }

  @Override
  public boolean concerns(VisitorState state) {
    return SensitiveFlow.of(state, rules).concerns(state.getPath().getCompilationUnit());
  }

  @Override
  public Description matchClass(ClassTree tree, VisitorState state) {
    switch (tree.getKind()) {
      case CLASS:
      case RECORD:
        break;
      default:
        return NO_MATCH;
    }
    Optional<ToStringFinding> found = SensitiveFlow.of(state, rules).textOf(tree, state);
    if (found.isEmpty()) {
      return NO_MATCH;
    }
    ToStringFinding finding = found.get();
    Tree at = finding.body().<Tree>map(body -> body).orElse(tree);
    String message = message(tree.getSimpleName().toString(), finding);
    if (finding.redaction().isEmpty()) {
      return report(at, state, message);
    }
    String call = "return %s.toString(this);".formatted(finding.redaction());
    SuggestedFix fix =
        finding
            .body()
            .map(body -> SuggestedFix.replace(body.getBody(), "{\n    " + call + "\n  }"))
            .orElseGet(
                () ->
                    SuggestedFixes.addMembers(
                        tree, state, "@Override public String toString() { " + call + " }"));
    return report(at, state, message, fix, "@Override public String toString() { " + call + " }");
  }

  private static String message(String type, ToStringFinding finding) {
    String culprit =
        switch (finding.kind()) {
          case RECORD -> "the text of record `" + type + "` shows every component, ";
          case LOMBOK -> "the text that Lombok gives `" + type + "` shows every field, ";
          case INHERITED -> "the `toString` that `" + type + "` inherits shows every field, ";
          case OWN -> "`" + type + ".toString` shows ";
        };
    String shown = list(finding);
    String what =
        finding.kind() == ToStringFinding.Kind.OWN ? shown : "the sensitive " + shown + " too";
    return "%s%s; whoever logs a `%s` logs that value. To fix: %s"
        .formatted(
            culprit,
            what,
            type,
            finding.redaction().isEmpty()
                ? "override `toString` without it"
                : "let `toString` return `%s.toString(this)`, which Plimsoll generates"
                    .formatted(finding.redaction()));
  }

  private static String list(ToStringFinding finding) {
    String names =
        finding.shown().stream().limit(LISTED).map(name -> "`" + name + "`").collect(joining(", "));
    int more = finding.shown().size() - LISTED;
    return more > 0 ? names + ", and " + more + " others" : names;
  }
}
