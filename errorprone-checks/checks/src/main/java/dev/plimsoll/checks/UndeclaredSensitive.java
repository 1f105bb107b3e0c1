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
import com.google.errorprone.bugpatterns.BugChecker.MethodTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.VariableTreeMatcher;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.plimsoll.checks.sensitive.SensitiveFlow;
import dev.plimsoll.checks.sensitive.SensitiveNames;
import dev.plimsoll.checks.sensitive.SensitiveNames.Meaning;
import dev.plimsoll.checks.sensitive.SensitiveRules;
import dev.plimsoll.checks.sensitive.ValueTypes;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/**
 * A {@link BugChecker} that suggests {@code @Sensitive} for members whose names say that they hold
 * something of the sort. A name is a guess, so this looks only where it is asked to.
 */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Member is called like something sensitive, and nothing says that it is",
    link = Docs.CHECKS_BASE_URL + "UndeclaredSensitive",
    linkType = CUSTOM,
    severity = WARNING,
    tags = LIKELY_ERROR)
public final class UndeclaredSensitive extends PolicyCheck
    implements VariableTreeMatcher, MethodTreeMatcher {
  private static final long serialVersionUID = 1L;

  /** The option that turns it on. */
  private static final String OPTION = "Plimsoll:UndeclaredSensitive";

  private static final String ANNOTATIONS = "dev.plimsoll.annotations.";

  private static final Map<String, String> CONSTANTS =
      Map.of("credential", "CREDENTIAL", "financial", "FINANCIAL", "health", "HEALTH");

  /** Null where nobody asks. */
  private final transient SensitiveNames names;

  private final transient SensitiveRules rules;

  /** Used by javac's service loader; looks at nothing. */
  public UndeclaredSensitive() {
    this(ErrorProneFlags.empty());
  }

  @Inject
  UndeclaredSensitive(ErrorProneFlags flags) {
    boolean isOn = flags.getBoolean(OPTION).orElse(false);
    rules = isOn ? SensitiveRules.load(flags) : null;
    names = isOn ? SensitiveNames.of(rules.models()) : null;
  }

  @Override
  public boolean concerns(VisitorState state) {
    return names != null;
  }

  @Override
  public Description matchVariable(VariableTree tree, VisitorState state) {
    if (names == null) {
      return NO_MATCH;
    }
    VarSymbol variable = ASTHelpers.getSymbol(tree);
    /* A constant is the name of a key, or a mistake of another kind. */
    boolean isMember =
        variable.getKind() == ElementKind.FIELD && !(variable.isStatic() && isFinal(variable));
    return isMember
        ? match(tree, variable, names.of(variable.name.toString()), variable.type, state)
        : NO_MATCH;
  }

  /** Of methods only those that stand for a member: in an interface nothing else does. */
  @Override
  public Description matchMethod(MethodTree tree, VisitorState state) {
    if (names == null) {
      return NO_MATCH;
    }
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    boolean isMember =
        method.owner.getKind() == ElementKind.INTERFACE
            && tree.getBody() == null
            && method.getParameters().isEmpty();
    return isMember
        ? match(tree, method, names.ofMethod(method.name.toString()), method.getReturnType(), state)
        : NO_MATCH;
  }

  private static boolean isFinal(Symbol symbol) {
    return symbol.getModifiers().contains(Modifier.FINAL);
  }

  private Description match(
      Tree tree, Symbol member, Optional<Meaning> meaning, Type type, VisitorState state) {
    if (meaning.isEmpty()
        || !ValueTypes.holds(type, meaning.get().holders())
        || SensitiveFlow.of(state, rules).isDeclared(member)) {
      return NO_MATCH;
    }
    String kind = meaning.get().kind();
    String annotation = annotation(kind);
    SuggestedFix.Builder fix =
        SuggestedFix.builder().addImport(ANNOTATIONS + "Sensitive").prefixWith(tree, annotation);
    if (CONSTANTS.containsKey(kind)) {
      fix.addImport(ANNOTATIONS + "SensitiveKind");
    }
    return report(
        tree,
        state,
        "`%s.%s` is called like %s data, and nothing says that it is sensitive, so that nothing keeps it out of logs. To fix: declare it `%s`. If the name misleads, choose another, or add `@SuppressWarnings(\"UndeclaredSensitive\")`"
            .formatted(
                member.owner.getSimpleName(), member.getSimpleName(), kind, annotation.strip()),
        fix.build(),
        annotation + state.getSourceForNode(tree));
  }

  private static String annotation(String kind) {
    if (kind.equals("personal")) {
      return "@Sensitive ";
    }
    String constant = CONSTANTS.get(kind);
    return constant == null
        ? "@Sensitive(kind = \"" + kind + "\") "
        : "@Sensitive(kind = SensitiveKind." + constant + ") ";
  }
}
