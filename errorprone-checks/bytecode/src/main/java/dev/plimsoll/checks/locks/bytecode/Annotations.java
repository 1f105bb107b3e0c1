package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.Confinement;
import dev.plimsoll.checks.locks.DeclaredOrder;
import dev.plimsoll.checks.locks.Lock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** What annotations say of the locks of a class or method. */
final class Annotations {
  private static final String PACKAGE = "Ldev/plimsoll/annotations/";
  private static final String WAIVER = PACKAGE + "PolicyWaiver;";
  private static final String WAIVERS = PACKAGE + "PolicyWaivers;";
  private static final String ORDER = PACKAGE + "LockOrder;";
  private static final String CHECK = "LockOrdering";

  private Annotations() {}

  /** Whether what is done with locks is accepted. */
  static boolean waive(List<AnnotationNode> annotations) {
    return annotations != null && annotations.stream().anyMatch(Annotations::waives);
  }

  private static boolean waives(AnnotationNode annotation) {
    if (annotation.desc.equals(WAIVER)) {
      return CHECK.equals(value(annotation, "check"));
    }
    return annotation.desc.equals(WAIVERS)
        && value(annotation, "value") instanceof List<?> all
        && all.stream().anyMatch(each -> each instanceof AnnotationNode one && waives(one));
  }

  /**
   * Returns the order that is declared.
   *
   * @param type the class, as people name it
   * @param member the annotated method with a dot in front, or empty
   * @param isField whether the class has a field of a name
   */
  static Optional<DeclaredOrder> order(
      List<AnnotationNode> annotations, String type, String member, Predicate<String> isField) {
    if (annotations != null) {
      for (AnnotationNode each : annotations) {
        if (each.desc.equals(ORDER) && value(each, "value") instanceof List<?> names) {
          List<String> locks = new ArrayList<>();
          for (Object name : names) {
            locks.add(isField.test(name.toString()) ? type + "." + name : name.toString());
          }
          return Optional.of(new DeclaredOrder(List.copyOf(locks), type + member));
        }
      }
    }
    return Optional.empty();
  }

  /** The thread that a class or method is confined to. */
  static Optional<Lock> thread(
      Confinement confinement, List<AnnotationNode> invisible, List<AnnotationNode> visible) {
    return Stream.of(invisible, visible)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .map(
            each ->
                confinement.thread(
                    Type.getType(each.desc).getClassName(), () -> constant(value(each, "value"))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /* A constant of an enum is a pair of its type and its name. */
  private static Object constant(Object value) {
    return value instanceof String[] typeAndName ? typeAndName[1] : value;
  }

  private static Object value(AnnotationNode annotation, String name) {
    int at = annotation.values == null ? -1 : annotation.values.indexOf(name);
    return at < 0 ? null : annotation.values.get(at + 1);
  }
}
