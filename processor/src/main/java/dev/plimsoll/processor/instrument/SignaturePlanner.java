package dev.plimsoll.processor.instrument;

import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.TypeName;
import dev.plimsoll.processor.emit.TypeNames;
import dev.plimsoll.processor.instrument.WrapperPlan.MethodPlan;
import dev.plimsoll.processor.instrument.WrapperPlan.Parameter;
import dev.plimsoll.processor.instrument.WrapperPlan.Signature;
import dev.plimsoll.processor.source.Names;
import dev.plimsoll.processor.source.Overridable.Method;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Plans the heads of methods and constructors, as seen from the wrapped type. */
final class SignaturePlanner {
  private final TypeNames names;
  private final Copied copied;

  SignaturePlanner(TypeElement type, Elements elements, ImmutableSet<String> migrated) {
    this.names = TypeNames.of(type);
    this.copied = new Copied(type, elements, migrated);
  }

  Signature ofMethod(Method method) {
    return plan(
        method.element().getSimpleName().toString(),
        method.element(),
        method.type(),
        method.thrown());
  }

  /** The name of a type that a method mentions, as its override has to write it. */
  TypeName nameIn(Method method, TypeMirror mentioned) {
    return names.with(method.element().getTypeParameters()).of(mentioned);
  }

  /** A method without parameters that every object has, delegated. */
  static MethodPlan ofObject(String name, TypeName returns) {
    return new MethodPlan(
        new Signature(
            name,
            ImmutableList.of(),
            ImmutableList.of(Modifier.PUBLIC),
            ImmutableList.of(),
            returns,
            ImmutableList.of(),
            false,
            ImmutableList.of(),
            ""),
        Optional.empty());
  }

  Signature ofConstructor(ExecutableElement constructor) {
    ExecutableType signature = MoreTypes.asExecutable(constructor.asType());
    return plan("<init>", constructor, signature, signature.getThrownTypes());
  }

  private Signature plan(
      String name,
      ExecutableElement element,
      ExecutableType signature,
      List<? extends TypeMirror> thrown) {
    TypeNames here = names.with(element.getTypeParameters());
    Names taken = Names.empty();
    element.getParameters().forEach(parameter -> taken.take(parameter.getSimpleName().toString()));
    return new Signature(
        name,
        specs(copied.ofDeclaration(element)),
        visibility(element),
        here.declarations(signature.getTypeVariables()),
        annotated(here.of(signature.getReturnType()), element.getReturnType()),
        parameters(element.getParameters(), signature.getParameterTypes(), here),
        element.isVarArgs(),
        thrown.stream().map(here::of).collect(ImmutableList.<TypeName>toImmutableList()),
        taken.fresh("telemetry", "plimsoll"));
  }

  private ImmutableList<Parameter> parameters(
      List<? extends VariableElement> elements, List<? extends TypeMirror> types, TypeNames here) {
    ImmutableList.Builder<Parameter> parameters = ImmutableList.builder();
    for (int i = 0; i < elements.size(); i++) {
      parameters.add(
          new Parameter(
              elements.get(i).getSimpleName().toString(),
              specs(copied.ofDeclaration(elements.get(i))),
              annotated(here.of(types.get(i)), elements.get(i).asType())));
    }
    return parameters.build();
  }

  /** The name of a type, with the annotations that it has as declared. */
  private TypeName annotated(TypeName name, TypeMirror declared) {
    ImmutableList<AnnotationSpec> annotations = specs(copied.ofType(declared));
    return annotations.isEmpty() ? name : name.annotated(annotations);
  }

  private static ImmutableList<AnnotationSpec> specs(List<AnnotationMirror> mirrors) {
    return mirrors.stream().map(AnnotationSpec::get).collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Modifier> visibility(ExecutableElement element) {
    return element.getModifiers().stream()
        .filter(m -> m == Modifier.PUBLIC || m == Modifier.PROTECTED)
        .collect(ImmutableList.toImmutableList());
  }
}
