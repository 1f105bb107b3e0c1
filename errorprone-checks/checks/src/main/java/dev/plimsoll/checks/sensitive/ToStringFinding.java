package dev.plimsoll.checks.sensitive;

import com.sun.source.tree.MethodTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.plimsoll.checks.sensitive.Origin.Declared;
import java.util.List;
import java.util.Optional;

/**
 * A class whose text shows what is sensitive.
 *
 * @param kind how it comes to its text
 * @param body the {@code toString} at fault, if it is the class's own
 * @param shown the sensitive members that it shows, as {@code Customer.email}, sorted; never empty
 * @param redaction the generated class that renders it; empty if none can be generated
 */
public record ToStringFinding(
    Kind kind, Optional<MethodTree> body, List<String> shown, String redaction) {
  /** How a class comes to its text. */
  public enum Kind {
    /** A record without a {@code toString}. */
    RECORD,
    /** A class that Lombok gives one. */
    LOMBOK,
    /** A class that inherits one that looks at every field. */
    INHERITED,
    /** A class with its own. */
    OWN
  }

  static Optional<ToStringFinding> of(ClassSymbol type, Analysis analysis) {
    Rendering rendering = analysis.rendering;
    Taint text = rendering.textOf(type);
    if (text.isNone()) {
      return Optional.empty();
    }
    Optional<MethodSymbol> method = rendering.toStringOf(type);
    Kind kind = kind(type, method, rendering);
    if (kind == Kind.INHERITED) {
      /* What the superclass shows by itself is the superclass's finding. */
      Taint inherited = rendering.textOf((ClassSymbol) type.getSuperclass().tsym);
      text = text.filter(origin -> !inherited.origins().contains(origin));
    }
    List<String> shown =
        text.origins().stream()
            .filter(Declared.class::isInstance)
            .map(origin -> ((Declared) origin).name())
            .distinct()
            .sorted()
            .toList();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    Optional<MethodTree> body =
        kind == Kind.OWN ? method.flatMap(analysis.sources::findMethod) : Optional.empty();
    return Optional.of(new ToStringFinding(kind, body, shown, redactionOf(type, analysis)));
  }

  private static Kind kind(ClassSymbol type, Optional<MethodSymbol> method, Rendering rendering) {
    Optional<ClassSymbol> generated = Rendering.generatedFor(type, method);
    if (generated.isPresent() && generated.get() == type) {
      return Kind.LOMBOK;
    }
    if (generated.isPresent() || method.isEmpty() || method.get().owner != type) {
      return Kind.INHERITED;
    }
    return rendering.isImplicit(method.get()) ? Kind.RECORD : Kind.OWN;
  }

  /** Nothing is generated for a class that has no sensitive member, nor for one inside a body. */
  private static String redactionOf(ClassSymbol type, Analysis analysis) {
    boolean generated =
        !analysis.declarations.membersOf(type).isEmpty() && !type.isDirectlyOrIndirectlyLocal();
    return generated ? MemberNames.redactionOf(type) : "";
  }
}
