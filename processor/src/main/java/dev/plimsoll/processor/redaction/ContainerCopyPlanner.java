package dev.plimsoll.processor.redaction;

import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableList;
import com.squareup.javapoet.TypeName;
import dev.plimsoll.processor.emit.TypeNames;
import dev.plimsoll.processor.redaction.CopyPlan.CopyMethod;
import dev.plimsoll.processor.redaction.RedactionPlan.Shape;
import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.Names;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Plans the copies of members that are not sensitive themselves but may hold what is. */
final class ContainerCopyPlanner {
  private final CopyRules rules;
  private final Contents contents;
  private final boolean isGeneric;
  private final Names names = Names.empty();
  private final ImmutableList.Builder<CopyMethod> methods = ImmutableList.builder();

  ContainerCopyPlanner(CopyRules rules, TypeElement beside) {
    this.rules = rules;
    this.contents = rules.contents(beside);
    this.isGeneric = !beside.getTypeParameters().isEmpty();
  }

  /** The methods that the copies planned so far call. */
  ImmutableList<CopyMethod> methods() {
    return methods.build();
  }

  Copy plan(RedactedMember member) {
    return plan(member.type(), "redacted" + GeneratedNames.capital(member.name()));
  }

  private Copy plan(TypeMirror part, String wanted) {
    TypeMirror type = Contents.bound(part);
    Optional<TypeElement> redacted = contents.findRedacted(type);
    if (redacted.isPresent()) {
      return new Copy.Nested(
          ContainerPlanner.redactionOf(redacted.get()), mayBeNone(redacted.get()));
    }
    if (!contents.holdsRedacted(type)) {
      return new Copy.Same();
    }
    List<? extends TypeMirror> held = contents.of(type);
    String name = names.fresh(wanted);
    Copy key = plan(held.get(0), wanted);
    Copy value = held.size() > 1 ? plan(held.get(1), wanted) : key;
    methods.add(
        new CopyMethod(
            name,
            shape(type),
            isGeneric,
            TypeNames.plain().of(type),
            held.stream().map(ContainerCopyPlanner::seen).collect(ImmutableList.toImmutableList()),
            key,
            value));
    return new Copy.Through(name);
  }

  /** Of a value that holds itself there is no copy in its copy, of one of a subclass nowhere. */
  private boolean mayBeNone(TypeElement redacted) {
    return rules.mayHoldItself(redacted) || !redacted.getModifiers().contains(Modifier.FINAL);
  }

  /** An element of {@code List<? extends Card>} is a {@code Card}. */
  private static TypeName seen(TypeMirror held) {
    TypeMirror bound = Contents.bound(held);
    return bound.getKind() == TypeKind.WILDCARD ? TypeName.OBJECT : TypeNames.plain().of(bound);
  }

  private static Shape shape(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return Shape.ARRAY;
    }
    return switch (MoreTypes.asTypeElement(type).getSimpleName().toString()) {
      case "Map" -> Shape.MAP;
      case "Optional" -> Shape.OPTIONAL;
      case "Set" -> Shape.SET;
      default -> Shape.COLLECTION;
    };
  }
}
