package dev.plimsoll.processor.redaction;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableSet;
import dev.plimsoll.processor.redaction.RedactedMember.Access;
import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.Reach;
import dev.plimsoll.processor.source.Signatures;
import dev.plimsoll.processor.source.Supertypes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Of which types a redacted copy can be made: of records, and of classes with a {@code toBuilder()}
 * whose setters return the builder, as long as all that is in them can be copied, too.
 */
final class CopyRules {
  /** The containers that can be made anew. */
  private static final ImmutableSet<String> CONTAINERS =
      ImmutableSet.of(
          "java.util.Collection",
          "java.util.List",
          "java.util.Set",
          "java.util.Map",
          "java.util.Optional");

  private final Types types;
  private final Elements elements;
  private final RedactionReader reader;
  private final KnownRedactions redactions;
  private final Set<TypeElement> copyable = new HashSet<>();
  private final Map<TypeElement, Optional<String>> obstacles = new HashMap<>();

  CopyRules(Types types, Elements elements, RedactionReader reader, KnownRedactions redactions) {
    this.types = types;
    this.elements = elements;
    this.reader = reader;
    this.redactions = redactions;
  }

  Contents contents(TypeElement beside) {
    return new Contents(
        new Supertypes(types), candidate -> redactions.isVisible(candidate, beside));
  }

  /** Whether a value of a type may be found again in what a member holds. */
  boolean closesThrough(TypeElement type, TypeMirror member) {
    return new Rings(types).closesThrough(type, member);
  }

  /** Whether a value of a type may be found again in itself. */
  boolean mayHoldItself(TypeElement type) {
    return new Rings(types).closes(type);
  }

  /** Finds why a type cannot be copied, in words that follow {@code because}. */
  Optional<String> findObstacle(RedactedType type) {
    Set<TypeElement> seen = new HashSet<>();
    Optional<String> obstacle = findObstacle(type, seen);
    if (obstacle.isEmpty()) {
      /* Nothing stands against any of them, so nothing does where they hold each other. */
      copyable.addAll(seen);
    }
    return obstacle;
  }

  /** A type in a ring is copied if nothing else in the ring stands against it. */
  private Optional<String> findObstacle(RedactedType type, Set<TypeElement> seen) {
    if (copyable.contains(type.element()) || !seen.add(type.element())) {
      return Optional.empty();
    }
    Optional<String> known = obstacles.get(type.element());
    if (known == null) {
      known = readObstacle(type, seen);
    }
    if (known.isPresent()) {
      obstacles.put(type.element(), known);
    }
    return known;
  }

  private Optional<String> readObstacle(RedactedType type, Set<TypeElement> seen) {
    boolean isRecord = type.element().getKind() == ElementKind.RECORD;
    if (!isRecord && findBuilder(type.element()).isEmpty()) {
      return Optional.of(
          "it is no record, and has no method `toBuilder()` whose result has a `build()`");
    }
    Set<Modifier> modifiers = type.element().getModifiers();
    if (modifiers.contains(Modifier.ABSTRACT)) {
      return Optional.of(
          modifiers.contains(Modifier.SEALED)
              ? "it is abstract"
              : "it is abstract, and a subclass may hold more that is sensitive");
    }
    Contents contents = contents(type.element());
    for (RedactedMember member : type.members()) {
      Optional<String> obstacle =
          type.isSensitive(member)
              ? Optional.empty()
              : findObstacle(member, member.type(), contents, seen);
      if (obstacle.isEmpty() && isUnknown(type, member, contents)) {
        obstacle = Optional.of(notMadeAnew(member));
      }
      if (obstacle.isEmpty() && !isRecord && isChanged(type, member, contents)) {
        obstacle = findSetterObstacle(type, member);
      }
      if (obstacle.isPresent()) {
        return obstacle;
      }
    }
    return Optional.empty();
  }

  /** Whether generated code cannot say what a container is, or cannot know it. */
  private static boolean isUnknown(RedactedType type, RedactedMember member, Contents contents) {
    return !type.isSensitive(member)
        && contents.findRedacted(member.type()).isEmpty()
        && contents.holdsRedacted(member.type())
        && (Reach.of(type.element()).findHidden(member.type()).isPresent()
            || GenericArrays.isIn(member.element().asType()));
  }

  private static String notMadeAnew(RedactedMember member) {
    return "its `%s` is `%s`, which cannot be made anew"
        .formatted(member.name(), Signatures.brief(member.type()));
  }

  private Optional<String> findObstacle(
      RedactedMember member, TypeMirror part, Contents contents, Set<TypeElement> seen) {
    TypeMirror type = Contents.bound(part);
    Optional<TypeElement> redacted = contents.findRedacted(type);
    if (redacted.isPresent()) {
      TypeElement nested = redacted.get();
      boolean isItself =
          type instanceof DeclaredType && MoreTypes.asTypeElement(type).equals(nested);
      boolean isReadWhole =
          nested.getTypeParameters().isEmpty() || member.access() != Access.HANDLE;
      return isItself && isReadWhole && !isUncopied(nested, seen)
          ? Optional.empty()
          : Optional.of(
              "its `%s` holds `%s`, which cannot be copied"
                  .formatted(member.name(), Signatures.brief(type)));
    }
    if (!contents.holdsRedacted(type)) {
      return Optional.empty();
    }
    if (!isMadeAnew(type)) {
      return Optional.of(notMadeAnew(member));
    }
    return contents.of(type).stream()
        .flatMap(held -> findObstacle(member, held, contents, seen).stream())
        .findFirst();
  }

  private boolean isUncopied(TypeElement nested, Set<TypeElement> seen) {
    if (copyable.contains(nested) || seen.contains(nested)) {
      return false;
    }
    return redactions.isWithoutCopy(nested) || findObstacle(reader.read(nested), seen).isPresent();
  }

  private static boolean isMadeAnew(TypeMirror type) {
    if (type instanceof ArrayType array) {
      TypeMirror component = array.getComponentType();
      return component instanceof ArrayType
          || component instanceof DeclaredType declared && declared.getTypeArguments().isEmpty();
    }
    return type.getKind() == TypeKind.DECLARED
        && CONTAINERS.contains(MoreTypes.asTypeElement(type).getQualifiedName().toString());
  }

  private static boolean isChanged(RedactedType type, RedactedMember member, Contents contents) {
    return type.isSensitive(member)
        || contents.findRedacted(member.type()).isPresent()
        || contents.holdsRedacted(member.type());
  }

  private Optional<String> findSetterObstacle(RedactedType type, RedactedMember member) {
    return findSetter(type.element(), member).isPresent()
        ? Optional.empty()
        : Optional.of(
            "its builder has no method `%s` that takes `%s` and returns the builder"
                .formatted(member.name(), Signatures.brief(member.type())));
  }

  /** Finds the builder's method for a member. */
  Optional<String> findSetter(TypeElement type, RedactedMember member) {
    String capital = GeneratedNames.capital(member.name());
    DeclaredType builder = findBuilder(type).get();
    return Stream.of(member.name(), "set" + capital, "with" + capital)
        .filter(name -> methods(builder, type, name, 1).anyMatch(m -> isSetter(m, builder, member)))
        .findFirst();
  }

  private boolean isSetter(ExecutableElement method, DeclaredType builder, RedactedMember member) {
    return types.isSameType(
            types.erasure(method.getParameters().get(0).asType()), types.erasure(member.type()))
        && types.isAssignable(method.getReturnType(), builder);
  }

  private Optional<DeclaredType> findBuilder(TypeElement type) {
    if (!type.getTypeParameters().isEmpty()) {
      return Optional.empty();
    }
    return methods(MoreTypes.asDeclared(type.asType()), type, "toBuilder", 0)
        .map(ExecutableElement::getReturnType)
        .filter(DeclaredType.class::isInstance)
        .map(MoreTypes::asDeclared)
        .filter(builder -> Reach.of(type).sees(MoreTypes.asTypeElement(builder)))
        .filter(builder -> builder.getTypeArguments().isEmpty())
        .filter(
            builder ->
                methods(builder, type, "build", 0)
                    .anyMatch(build -> types.isSameType(build.getReturnType(), type.asType())))
        .findFirst();
  }

  /** The methods of a name that generated code can call, and that throw nothing to be caught. */
  private Stream<ExecutableElement> methods(
      DeclaredType of, TypeElement beside, String name, int parameters) {
    Reach reach = Reach.of(beside);
    return ElementFilter.methodsIn(elements.getAllMembers(MoreElements.asType(of.asElement())))
        .stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .filter(method -> method.getParameters().size() == parameters)
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> method.getThrownTypes().isEmpty() && reach.seesMember(method));
  }
}
