package dev.plimsoll.processor.redaction;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.source.Sensitivity;
import dev.plimsoll.processor.source.Signatures;
import dev.plimsoll.processor.source.Taxonomy;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Types;

/** Lists the sensitive elements that a type declares. */
final class MarkReader {
  private final Signatures signatures;

  MarkReader(Types types) {
    this.signatures = new Signatures(types);
  }

  ImmutableList<SensitiveMark> read(TypeElement type) {
    ImmutableList.Builder<SensitiveMark> marks = ImmutableList.builder();
    Taxonomy.find((Element) type).ifPresent(s -> marks.add(new SensitiveMark(type, "", "type", s)));
    Set<String> components = new HashSet<>();
    for (RecordComponentElement component : type.getRecordComponents()) {
      Optional<Sensitivity> sensitivity = Taxonomy.find(component);
      String name = component.getSimpleName().toString();
      sensitivity.ifPresent(s -> marks.add(new SensitiveMark(component, name, "component", s)));
      sensitivity.ifPresent(s -> components.add(name));
    }
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD) {
        addField(member, components, marks);
      } else if (member instanceof ExecutableElement executable) {
        addExecutable(executable, components, marks);
      }
    }
    return marks.build();
  }

  private static void addField(
      Element field, Set<String> components, ImmutableList.Builder<SensitiveMark> marks) {
    String name = field.getSimpleName().toString();
    if (!components.contains(name)) {
      Taxonomy.find(field).ifPresent(s -> marks.add(new SensitiveMark(field, name, "field", s)));
    }
  }

  /** javac copies a component's annotations to its accessor and to the constructor's parameter. */
  private void addExecutable(
      ExecutableElement executable,
      Set<String> components,
      ImmutableList.Builder<SensitiveMark> marks) {
    String name = signatures.member(executable);
    boolean isAccessor =
        executable.getParameters().isEmpty()
            && components.contains(executable.getSimpleName().toString());
    if (!isAccessor) {
      Taxonomy.find((Element) executable)
          .ifPresent(s -> marks.add(new SensitiveMark(executable, name, "method", s)));
    }
    for (VariableElement parameter : executable.getParameters()) {
      String parameterName = parameter.getSimpleName().toString();
      boolean isComponent =
          executable.getKind() == ElementKind.CONSTRUCTOR && components.contains(parameterName);
      if (!isComponent) {
        Taxonomy.find(parameter)
            .ifPresent(
                s ->
                    marks.add(
                        new SensitiveMark(parameter, name + "." + parameterName, "parameter", s)));
      }
    }
  }
}
