package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code toString} that Lombok gives a class, as its annotations on the class and its members
 * have it.
 *
 * @param only the fields that are named to be shown; empty if all are
 * @param excluded the fields that are named not to be
 * @param explicit whether only what is marked is shown
 * @param callsSuper whether the text of the superclass is in it
 * @param methods those whose results are shown
 */
record LombokText(
    Set<String> only,
    Set<String> excluded,
    boolean explicit,
    boolean callsSuper,
    List<MethodSymbol> methods) {
  private static final String TO_STRING = "lombok.ToString";
  private static final Set<String> ALL = Set.of(TO_STRING, "lombok.Data", "lombok.Value");
  private static final String EXCLUDE = "lombok.ToString$Exclude";
  private static final String INCLUDE = "lombok.ToString$Include";

  static boolean isOn(ClassSymbol type) {
    return type.getAnnotationMirrors().stream()
        .anyMatch(each -> ALL.contains(each.type.tsym.flatName().toString()));
  }

  static LombokText of(ClassSymbol type) {
    Optional<Attribute.Compound> annotation = find(type, TO_STRING);
    List<MethodSymbol> methods = new ArrayList<>();
    for (Symbol member : type.members().getSymbols(MethodSymbol.class::isInstance)) {
      if (find(member, INCLUDE).isPresent()) {
        methods.add((MethodSymbol) member);
      }
    }
    return new LombokText(
        names(annotation, "of"),
        names(annotation, "exclude"),
        isTrue(annotation, "onlyExplicitlyIncluded"),
        isTrue(annotation, "callSuper"),
        methods);
  }

  boolean shows(VarSymbol field) {
    String name = field.name.toString();
    if (find(field, INCLUDE).isPresent()) {
      return true;
    }
    return !explicit
        && !name.startsWith("$")
        && !excluded.contains(name)
        && (only.isEmpty() || only.contains(name))
        && find(field, EXCLUDE).isEmpty();
  }

  private static Optional<Attribute.Compound> find(Symbol symbol, String annotation) {
    for (Attribute.Compound each : symbol.getAnnotationMirrors()) {
      if (each.type.tsym.flatName().contentEquals(annotation)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static boolean isTrue(Optional<Attribute.Compound> annotation, String element) {
    return value(annotation, element)
        .map(value -> Boolean.TRUE.equals(value.getValue()))
        .orElse(false);
  }

  private static Set<String> names(Optional<Attribute.Compound> annotation, String element) {
    Set<String> names = new LinkedHashSet<>();
    value(annotation, element)
        .filter(Attribute.Array.class::isInstance)
        .ifPresent(
            array -> {
              for (Attribute each : ((Attribute.Array) array).values) {
                names.add(each.getValue().toString());
              }
            });
    return names;
  }

  private static Optional<Attribute> value(
      Optional<Attribute.Compound> annotation, String element) {
    return annotation.map(each -> each.member(each.type.tsym.name.table.names.fromString(element)));
  }
}
