package dev.plimsoll.processor.redaction;

import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import dev.plimsoll.processor.emit.TypeNames;
import dev.plimsoll.processor.redaction.RedactedMember.Access;
import dev.plimsoll.processor.redaction.RedactionPlan.Handle;
import dev.plimsoll.processor.redaction.RedactionPlan.Part;
import dev.plimsoll.processor.redaction.RedactionPlan.Read;
import dev.plimsoll.processor.redaction.RedactionPlan.RedactorConstant;
import dev.plimsoll.processor.redaction.Rendering.Bucketed;
import dev.plimsoll.processor.redaction.Rendering.Container;
import dev.plimsoll.processor.redaction.Rendering.Custom;
import dev.plimsoll.processor.redaction.Rendering.Enclosed;
import dev.plimsoll.processor.redaction.Rendering.Guarded;
import dev.plimsoll.processor.redaction.Rendering.Hashed;
import dev.plimsoll.processor.redaction.Rendering.Hidden;
import dev.plimsoll.processor.redaction.Rendering.Masked;
import dev.plimsoll.processor.source.Deprecations;
import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.Mask;
import dev.plimsoll.processor.source.Names;
import dev.plimsoll.processor.source.Reach;
import dev.plimsoll.processor.source.Sensitivity;
import dev.plimsoll.processor.source.Supertypes;
import dev.plimsoll.processor.source.Taxonomy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Decides what a redaction class shows, and by which means. */
final class RedactionPlanner {
  private final Types types;
  private final MaskRules masks;
  private final CopyRules copyRules;

  RedactionPlanner(Types types, MaskRules masks, CopyRules copyRules) {
    this.types = types;
    this.masks = masks;
    this.copyRules = copyRules;
  }

  RedactionPlan plan(RedactedType type) {
    return new Plan(type).build();
  }

  /** One class being planned. */
  private final class Plan {
    private final RedactedType type;
    private final Reach reach;
    private final CastPlanner casts;
    private final boolean isRing;
    private final Names names = Names.empty();
    private final ContainerPlanner containers;
    private final Map<RedactedMember, Part> parts = new LinkedHashMap<>();
    private final ImmutableList.Builder<String> omitted = ImmutableList.builder();
    private final ImmutableList.Builder<Handle> handles = ImmutableList.builder();
    private final ImmutableList.Builder<RedactorConstant> redactors = ImmutableList.builder();
    private final ImmutableSortedSet.Builder<String> suppressions =
        ImmutableSortedSet.naturalOrder();

    Plan(RedactedType type) {
      this.type = type;
      this.reach = Reach.of(type.element());
      this.casts = new CastPlanner(types, type.element());
      this.isRing = isRing();
      this.containers = new ContainerPlanner(copyRules.contents(type.element()), this::guard);
    }

    /** Where the whole value is kept from being in itself, its members need not be. */
    private Optional<Rendering> guard(TypeMirror held) {
      OpenTypes open = new OpenTypes(types);
      if (!open.isOpen(held)) {
        return Optional.empty();
      }
      return Optional.of(
          isRing
              ? new Enclosed(ContainerPlanner.plain(held))
              : new Guarded(open.findExact(held).filter(reach::sees).map(ClassName::get)));
    }

    RedactionPlan build() {
      TypeElement element = type.element();
      ClassName raw = ClassName.get(element);
      Optional<String> whole = type.whole().flatMap(s -> redactorOf(s, element.asType()));
      if (whole.isEmpty()) {
        type.members().stream().filter(m -> m.access() != Access.NONE).forEach(this::add);
      }
      suppressions.addAll(Deprecations.of(element));
      return new RedactionPlan(
          ClassName.get(raw.packageName(), GeneratedNames.redaction(element)),
          GeneratedNames.isPublic(element),
          TypeNames.of(element).of(element.asType()),
          raw,
          TypeNames.of(element).allDeclarations(element),
          element.getSimpleName().toString(),
          isRing,
          ImmutableList.copyOf(parts.values()),
          omitted.build(),
          handles.build(),
          redactors.build(),
          whole,
          containers.methods(),
          new CopyPlanner(copyRules).plan(type, parts),
          suppressions.build());
    }

    /** What is masked is not asked for the text of what is in it. */
    private boolean isRing() {
      return type.members().stream()
          .filter(member -> member.access() != Access.NONE && sensitivity(member).isEmpty())
          .filter(member -> !ofOmittedType(member))
          .anyMatch(member -> copyRules.closesThrough(type.element(), member.type()));
    }

    private void add(RedactedMember member) {
      Optional<Sensitivity> sensitivity = sensitivity(member);
      Mask mask = sensitivity.map(Sensitivity::mask).orElse(null);
      boolean isOmitted =
          mask == Mask.OMIT && sensitivity.get().redactor().isEmpty() || ofOmittedType(member);
      if (isOmitted) {
        omitted.add(member.name());
        return;
      }
      Rendering rendering =
          sensitivity
              .map(known -> masked(member, known))
              .orElseGet(() -> containers.plan(member.type(), member.element().asType()));
      boolean isSensitive = sensitivity.isPresent();
      parts.put(member, new Part(member.name(), isSensitive, read(member, rendering), rendering));
    }

    /** What is said of the whole type holds for a member of which nothing else is said. */
    private Optional<Sensitivity> sensitivity(RedactedMember member) {
      return member
          .sensitivity()
          .or(() -> type.whole().filter(whole -> member.owner().equals(type.element())));
    }

    private Rendering masked(RedactedMember member, Sensitivity sensitivity) {
      Optional<String> redactor = redactorOf(sensitivity, member.type());
      if (redactor.isPresent()) {
        return new Custom(redactor.get());
      }
      if (!masks.fits(sensitivity.mask(), member.type())) {
        return hidden(member);
      }
      return switch (sensitivity.mask()) {
        case LAST_4 -> new Masked("last4");
        case EMAIL_DOMAIN -> new Masked("emailDomain");
        case HMAC -> new Hashed(scope(member, sensitivity));
        case BUCKET -> new Bucketed(sensitivity.bucket());
        case YEAR -> new Masked("year");
        case MONTH -> new Masked("month");
        case FULL, OMIT -> hidden(member);
      };
    }

    private String scope(RedactedMember member, Sensitivity sensitivity) {
      return sensitivity.scope().isEmpty()
          ? member.owner().getQualifiedName() + "." + member.name()
          : sensitivity.scope();
    }

    /** A primitive cannot be null, so that there is nothing to tell apart. */
    private Rendering hidden(RedactedMember member) {
      return member.type().getKind().isPrimitive() ? new Hidden() : new Masked("full");
    }

    private Optional<String> redactorOf(Sensitivity sensitivity, TypeMirror argument) {
      if (sensitivity.redactor().isEmpty()) {
        return Optional.empty();
      }
      TypeElement redactor = MoreTypes.asTypeElement(sensitivity.redactor().get());
      String constant = names.fresh(GeneratedNames.constant(redactor.getSimpleName().toString()));
      redactors.add(
          new RedactorConstant(constant, ClassName.get(redactor), argumentOf(redactor, argument)));
      return Optional.of(constant);
    }

    /** The type that the redactor itself names, since a constant cannot name type variables. */
    private TypeName argumentOf(TypeElement redactor, TypeMirror given) {
      return new Supertypes(types)
          .find(redactor.asType(), "dev.plimsoll.annotations.Redactor")
          .map(DeclaredType::getTypeArguments)
          .filter(arguments -> arguments.size() == 1)
          .map(arguments -> TypeNames.plain().of(arguments.get(0)))
          .orElse(TypeName.OBJECT);
    }

    private Read read(RedactedMember member, Rendering rendering) {
      if (!(rendering instanceof Hidden)) {
        suppressions.addAll(Deprecations.of(member.element()));
      }
      return switch (member.access()) {
        case HANDLE -> readByHandle(member, rendering);
        case FIELD -> new Read(Access.FIELD, member.name(), casts.hiddenOwner(member));
        default -> new Read(Access.ACCESSOR, member.name(), Optional.empty());
      };
    }

    private Read readByHandle(RedactedMember member, Rendering rendering) {
      if (rendering instanceof Hidden) {
        return new Read(Access.HANDLE, "", Optional.empty());
      }
      TypeMirror erased = types.erasure(member.element().asType());
      boolean isNamed = reach.findHidden(erased).isEmpty();
      String constant = names.fresh(GeneratedNames.constant(member.name()));
      handles.add(
          new Handle(
              constant,
              ClassName.get(member.owner()),
              member.name(),
              isNamed ? Optional.of(TypeNames.plain().of(erased)) : Optional.empty()));
      if (rendering instanceof Container) {
        suppressions.add("unchecked");
      }
      return new Read(Access.HANDLE, constant, Optional.of(casts.member(member, rendering)));
    }

    private boolean ofOmittedType(RedactedMember member) {
      return member.sensitivity().isEmpty()
          && member.type().getKind() == TypeKind.DECLARED
          && Taxonomy.find((Element) MoreTypes.asTypeElement(member.type()))
              .filter(s -> s.mask() == Mask.OMIT && s.redactor().isEmpty())
              .isPresent();
    }
  }
}
