package dev.plimsoll.checks;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.util.Name;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@link dev.plimsoll.annotations.PolicyWaiver} as the compiler sees it. */
record Waiver(String check, String reason, String owner, String until) {
  private static final String WAIVER = "dev.plimsoll.annotations.PolicyWaiver";
  private static final String WAIVERS = "dev.plimsoll.annotations.PolicyWaivers";

  /** Returns the waivers written on an element itself. */
  static List<Waiver> on(Symbol element) {
    List<Waiver> waivers = new ArrayList<>();
    for (Attribute.Compound annotation : element.getAnnotationMirrors()) {
      String type = typeOf(annotation);
      if (type.equals(WAIVER)) {
        waivers.add(read(annotation));
      } else if (type.equals(WAIVERS)
          && annotation.member(name(annotation, "value")) instanceof Attribute.Array all) {
        for (Attribute each : all.values) {
          waivers.add(read((Attribute.Compound) each));
        }
      }
    }
    return waivers;
  }

  static boolean isWaiver(Attribute.Compound annotation) {
    return annotation != null && typeOf(annotation).equals(WAIVER);
  }

  /** Whether a type is the annotation of waivers, or that which holds several. */
  static boolean isWaiver(Symbol type) {
    return type instanceof ClassSymbol
        && (type.getQualifiedName().contentEquals(WAIVER)
            || type.getQualifiedName().contentEquals(WAIVERS));
  }

  private static String typeOf(Attribute.Compound annotation) {
    return annotation.type.tsym.getQualifiedName().toString();
  }

  static Waiver read(Attribute.Compound annotation) {
    return new Waiver(
        text(annotation, "check"),
        text(annotation, "reason"),
        text(annotation, "owner"),
        text(annotation, "until"));
  }

  private static String text(Attribute.Compound annotation, String member) {
    Attribute value = annotation.member(name(annotation, member));
    return value == null ? "" : String.valueOf(value.getValue());
  }

  private static Name name(Attribute.Compound annotation, String member) {
    return annotation.type.tsym.name.table.fromString(member);
  }

  /** Returns the first day on which the waiver no longer holds; empty where it is no date. */
  Optional<LocalDate> end() {
    try {
      return Optional.of(LocalDate.parse(until));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  boolean holdsOn(LocalDate day) {
    return end().filter(day::isBefore).isPresent();
  }
}
