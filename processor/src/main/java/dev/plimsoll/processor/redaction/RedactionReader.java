package dev.plimsoll.processor.redaction;

import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.redaction.RedactedMember.Access;
import dev.plimsoll.processor.source.Lombok;
import dev.plimsoll.processor.source.Reach;
import dev.plimsoll.processor.source.SensitiveTypes;
import dev.plimsoll.processor.source.Sensitivity;
import dev.plimsoll.processor.source.Taxonomy;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what a type is made of, and what of it is sensitive. */
final class RedactionReader {
  private final Types types;
  private final Elements elements;
  private final MarkReader marks;

  RedactionReader(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
    this.marks = new MarkReader(types);
  }

  RedactedType read(TypeElement type) {
    return new RedactedType(type, Taxonomy.find((Element) type), members(type), marks.read(type));
  }

  private ImmutableList<RedactedMember> members(TypeElement type) {
    if (type.getKind() == ElementKind.RECORD) {
      return type.getRecordComponents().stream()
          .map(component -> component(type, component))
          .collect(ImmutableList.toImmutableList());
    }
    if (type.getKind() != ElementKind.CLASS) {
      return ImmutableList.of();
    }
    return SensitiveTypes.lineage(type).stream()
        .flatMap(ancestor -> ElementFilter.fieldsIn(ancestor.getEnclosedElements()).stream())
        .filter(SensitiveTypes::isInstanceField)
        .map(field -> field(type, field))
        .collect(ImmutableList.toImmutableList());
  }

  private RedactedMember component(TypeElement record, RecordComponentElement component) {
    return new RedactedMember(
        component.getSimpleName().toString(),
        record,
        component,
        component.getAccessor().getReturnType(),
        Access.ACCESSOR,
        Taxonomy.find(component));
  }

  private RedactedMember field(TypeElement type, VariableElement field) {
    TypeElement owner = (TypeElement) field.getEnclosingElement();
    String name = field.getSimpleName().toString();
    Optional<Sensitivity> sensitivity = Taxonomy.findProperty(owner, name);
    return new RedactedMember(
        name,
        owner,
        field,
        types.asMemberOf(MoreTypes.asDeclared(type.asType()), field),
        access(type, owner, field),
        sensitivity);
  }

  private Access access(TypeElement type, TypeElement owner, VariableElement field) {
    Reach reach = Reach.of(type);
    if (!reach.sees(owner)) {
      return Access.NONE;
    }
    if (reach.seesMember(field) && !Lombok.mayHide(field)) {
      return Access.FIELD;
    }
    ModuleElement module = elements.getModuleOf(owner);
    /* A private lookup reaches into the own module, or into none, but not into another. */
    return module == null || module.equals(elements.getModuleOf(type))
        ? Access.HANDLE
        : Access.NONE;
  }
}
