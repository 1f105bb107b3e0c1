package dev.plimsoll.processor.redaction;

import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.squareup.javapoet.ClassName;
import dev.plimsoll.processor.redaction.CopyPlan.Argument;
import dev.plimsoll.processor.redaction.RedactionPlan.Part;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Plans the redacted copy of a record, or of a class that has a builder of its own.
 *
 * <p>What is sensitive becomes its masked text where there is room for a text, and nothing
 * otherwise: zero, null, or an empty container.
 */
final class CopyPlanner {
  private static final ImmutableSet<String> TEXTS =
      ImmutableSet.of("java.lang.String", "java.lang.CharSequence", "java.lang.Object");

  private static final ImmutableMap<String, ClassName> EMPTY =
      ImmutableMap.of(
          "java.util.Collection", ClassName.get("java.util", "List"),
          "java.util.List", ClassName.get("java.util", "List"),
          "java.util.Set", ClassName.get("java.util", "Set"),
          "java.util.Map", ClassName.get("java.util", "Map"),
          "java.util.Optional", ClassName.get("java.util", "Optional"));

  private final CopyRules rules;

  CopyPlanner(CopyRules rules) {
    this.rules = rules;
  }

  /**
   * Plans a copy; returns nothing where none can be made.
   *
   * @param parts the members as the text shows them; without those that it leaves out
   */
  Optional<CopyPlan> plan(RedactedType type, Map<RedactedMember, Part> parts) {
    if (rules.findObstacle(type).isPresent()) {
      return Optional.empty();
    }
    TypeElement element = type.element();
    boolean isBuilt = element.getKind() != ElementKind.RECORD;
    ContainerCopyPlanner containers = new ContainerCopyPlanner(rules, element);
    ImmutableList.Builder<Argument> arguments = ImmutableList.builder();
    boolean isRing = false;
    for (RedactedMember member : type.members()) {
      Optional<Part> part = Optional.ofNullable(parts.get(member));
      Copy copy = type.isSensitive(member) ? masked(member.type(), part) : containers.plan(member);
      isRing |= isCopied(copy) && rules.closesThrough(element, member.type());
      if (!isBuilt) {
        arguments.add(new Argument("", part.map(Part::read), copy));
      } else if (!(copy instanceof Copy.Same)) {
        String setter = rules.findSetter(element, member).get();
        arguments.add(new Argument(setter, part.map(Part::read), copy));
      }
    }
    boolean isExtensible = !element.getModifiers().contains(Modifier.FINAL);
    return Optional.of(
        new CopyPlan(isRing, isBuilt, isExtensible, arguments.build(), containers.methods()));
  }

  private static boolean isCopied(Copy copy) {
    return copy instanceof Copy.Nested || copy instanceof Copy.Through;
  }

  private static Copy masked(TypeMirror type, Optional<Part> part) {
    if (type.getKind().isPrimitive()) {
      return new Copy.Nothing(zero(type.getKind()));
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return new Copy.Nothing("null");
    }
    String name = MoreTypes.asTypeElement(type).getQualifiedName().toString();
    if (TEXTS.contains(name) && part.isPresent()) {
      return new Copy.Text(part.get().rendering());
    }
    return EMPTY.containsKey(name)
        ? new Copy.Empty(EMPTY.get(name), name.endsWith("Optional") ? "empty" : "of")
        : new Copy.Nothing("null");
  }

  private static String zero(TypeKind primitive) {
    return switch (primitive) {
      case BOOLEAN -> "false";
      case CHAR -> "'\\0'";
      case BYTE -> "(byte) 0";
      case SHORT -> "(short) 0";
      default -> "0";
    };
  }
}
