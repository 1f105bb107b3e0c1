package dev.plimsoll.processor.instrument;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.plimsoll.processor.diagnostic.Problem;
import dev.plimsoll.processor.diagnostic.ValidationReport;
import dev.plimsoll.processor.instrument.InstrumentedType.InstrumentedMethod;
import dev.plimsoll.processor.instrument.InstrumentedType.Stray;
import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.GeneratedTypes;
import dev.plimsoll.processor.source.Reach;
import dev.plimsoll.processor.source.Signatures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Judges whether a wrapper of a type can be written. What it watches is judged apart. */
final class InstrumentValidator {
  private final AnnotationReader annotations;
  private final GeneratedTypes generatedTypes;
  private final OperationValidator operations;

  InstrumentValidator(
      AnnotationReader annotations, GeneratedTypes generatedTypes, OperationValidator operations) {
    this.annotations = annotations;
    this.generatedTypes = generatedTypes;
    this.operations = operations;
  }

  ValidationReport validate(InstrumentedType type) {
    ValidationReport.Builder report = ValidationReport.about(type.element());
    Optional<Problem> unfit = findUnfit(type.element());
    if (unfit.isPresent()) {
      report.add(unfit.get(), annotated(type), names(unfit.get(), type.element()));
      return report.build();
    }
    validateName(type.element(), report);
    validateSealed(type.element(), report);
    if (!type.isInterface()) {
      validateAbstract(type, report);
    }
    type.stray().forEach(stray -> validateStray(type, stray, report));
    AnnotationReader.OF_CALLS.forEach(a -> validateTypeAnnotation(a, type, report));
    for (InstrumentedMethod method : type.methods()) {
      if (type.isInterface() || method.operation().isPresent()) {
        validateSignature(type, method, report);
      }
      method.operation().ifPresent(operation -> operations.validate(operation, report));
    }
    return report.build();
  }

  private static Optional<Problem> findUnfit(TypeElement type) {
    switch (type.getKind()) {
      case INTERFACE:
        return Optional.empty();
      case RECORD:
        return Optional.of(Problem.INSTRUMENTED_RECORD);
      case ENUM:
        return Optional.of(Problem.INSTRUMENTED_ENUM);
      case ANNOTATION_TYPE:
        return Optional.of(Problem.INSTRUMENTED_ANNOTATION);
      default:
    }
    if (type.getModifiers().contains(Modifier.FINAL)) {
      return Optional.of(Problem.FINAL_CLASS);
    }
    if (type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of(Problem.INNER_CLASS);
    }
    boolean isExtensible =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(Reach.of(type)::seesConstructor);
    return isExtensible ? Optional.empty() : Optional.of(Problem.NO_CONSTRUCTOR);
  }

  private static Object[] names(Problem problem, TypeElement type) {
    return problem == Problem.INNER_CLASS
        ? new Object[] {type.getSimpleName(), type.getEnclosingElement().getSimpleName()}
        : new Object[] {type.getSimpleName()};
  }

  /** The type where it is annotated itself, else the first method of it that is. */
  private Element annotated(InstrumentedType type) {
    return Stream.concat(Stream.of(type.element()), type.element().getEnclosedElements().stream())
        .filter(
            element ->
                AnnotationReader.OF_CALLS.stream()
                    .anyMatch(a -> annotations.findOn(a, element).isPresent()))
        .findFirst()
        .orElse(type.element());
  }

  private void validateName(TypeElement type, ValidationReport.Builder report) {
    String generated = GeneratedNames.instrumented(type);
    if (GeneratedNames.isPrivate(type)) {
      report.add(Problem.PRIVATE_TYPE, type, type.getSimpleName(), generated);
    }
    if (!generatedTypes.claim(type, generated)) {
      report.add(Problem.GENERATED_NAME_TAKEN, type, generated, type.getSimpleName());
    }
    String entry = GeneratedNames.wrapping(type);
    if (!generatedTypes.claim(type, entry)) {
      report.add(Problem.GENERATED_NAME_TAKEN, type, entry, type.getSimpleName());
    }
  }

  private static void validateSealed(TypeElement type, ValidationReport.Builder report) {
    if (!type.getModifiers().contains(Modifier.SEALED)) {
      return;
    }
    String generated = GeneratedNames.instrumented(type);
    List<String> permitted =
        type.getPermittedSubclasses().stream().map(each -> inHeader(each, type)).toList();
    if (!permitted.contains(generated)) {
      report.add(
          Problem.SEALED_WITHOUT_WRAPPER,
          type,
          type.getSimpleName(),
          Stream.concat(permitted.stream(), Stream.of(generated))
              .collect(Collectors.joining(", ")));
    }
  }

  /**
   * The name of a subclass as a {@code permits} clause has to write it, which sees imports and the
   * package, but no member of a type. One that is not generated yet has the name that the clause
   * gives it, with or without the package.
   */
  private static String inHeader(TypeMirror subclass, TypeElement sealed) {
    if (subclass.getKind() != TypeKind.DECLARED) {
      String written = subclass.toString();
      return written.substring(written.lastIndexOf('.') + 1);
    }
    TypeElement element = MoreTypes.asTypeElement(subclass);
    String packageName = MoreElements.getPackage(element).getQualifiedName().toString();
    String name = element.getQualifiedName().toString();
    return packageName.contentEquals(MoreElements.getPackage(sealed).getQualifiedName())
            && !packageName.isEmpty()
        ? name.substring(packageName.length() + 1)
        : name;
  }

  private void validateAbstract(InstrumentedType type, ValidationReport.Builder report) {
    if (!type.element().getModifiers().contains(Modifier.ABSTRACT)) {
      return;
    }
    type.methods().stream()
        .filter(method -> method.element().getModifiers().contains(Modifier.ABSTRACT))
        .findFirst()
        .ifPresent(
            method ->
                report.add(
                    Problem.ABSTRACT_CLASS,
                    annotated(type),
                    type.element().getSimpleName(),
                    method.element().getSimpleName()));
  }

  private static void validateStray(
      InstrumentedType type, Stray stray, ValidationReport.Builder report) {
    if (AnnotationReader.OF_VALUES.stream()
        .anyMatch(a -> AnnotationReader.simpleName(a).equals(stray.annotation()))) {
      validateStrayValue(type, stray, report);
      return;
    }
    validateStrayMethod((ExecutableElement) stray.element(), stray, report);
  }

  private static void validateStrayMethod(
      ExecutableElement method, Stray stray, ValidationReport.Builder report) {
    Problem problem = Problem.FINAL_METHOD;
    if (method.getModifiers().contains(Modifier.STATIC)) {
      problem = Problem.STATIC_METHOD;
    } else if (method.getModifiers().contains(Modifier.PRIVATE)) {
      problem = Problem.PRIVATE_METHOD;
    }
    report.add(problem, stray.element(), stray.mirror(), Signatures.brief(method));
  }

  private static void validateStrayValue(
      InstrumentedType type, Stray stray, ValidationReport.Builder report) {
    boolean isParameter = stray.element().getKind() == ElementKind.PARAMETER;
    ExecutableElement method =
        (ExecutableElement) (isParameter ? stray.element().getEnclosingElement() : stray.element());
    Optional<Operation> operation =
        type.operations().stream().filter(o -> o.method().equals(method)).findFirst();
    boolean isTag = stray.annotation().equals("MetricTag");
    boolean isAttribute = stray.annotation().equals("SpanAttribute");
    if (stray.annotation().equals("SpanLink")) {
      if (operation.isEmpty() || operation.get().span().isEmpty()) {
        report.add(
            Problem.LINK_WITHOUT_SPAN,
            stray.element(),
            stray.mirror(),
            stray.element().getSimpleName(),
            Signatures.brief(method));
      }
      return;
    }
    if (!isTag && !isAttribute) {
      if (operation.isEmpty()) {
        validateStrayMethod(method, stray, report);
      }
      return;
    }
    boolean isOrphan =
        operation.isEmpty()
            || (isTag ? !isCarried(operation.get(), stray) : operation.get().span().isEmpty());
    if (isOrphan) {
      report.add(
          isTag ? Problem.TAG_WITHOUT_METRIC : Problem.ATTRIBUTE_WITHOUT_SPAN,
          stray.element(),
          stray.mirror(),
          isParameter ? "`" + stray.element().getSimpleName() + "`" : "the result",
          Signatures.brief(method));
    }
  }

  /** A tag that is none of the method's, since an override uses its key, is no stray either. */
  private static boolean isCarried(Operation operation, Stray stray) {
    List<String> carried = operation.meters().carried().toList();
    return operation.isCounted()
        || operation.tags().stream()
            .filter(tag -> tag.element().equals(stray.element()))
            .anyMatch(tag -> carried.contains(tag.key()));
  }

  private void validateTypeAnnotation(
      String annotation, InstrumentedType type, ValidationReport.Builder report) {
    annotations
        .findOn(annotation, type.element())
        .filter(
            carried ->
                type.operations().stream()
                    .noneMatch(o -> o.method().getEnclosingElement().equals(type.element())))
        .ifPresent(
            carried ->
                report.add(
                    Problem.NOTHING_TO_WRAP,
                    type.element(),
                    carried.mirror(),
                    type.element().getSimpleName(),
                    annotation.substring(annotation.lastIndexOf('.') + 1)));
  }

  private static void validateSignature(
      InstrumentedType type, InstrumentedMethod method, ValidationReport.Builder report) {
    Reach reach = Reach.of(type.element());
    var signature = method.method().type();
    Stream.of(
            Stream.of(signature.getReturnType()),
            signature.getParameterTypes().stream(),
            method.method().thrown().stream(),
            signature.getTypeVariables().stream())
        .flatMap(mentioned -> mentioned)
        .flatMap(mentioned -> reach.findHidden(mentioned).stream())
        .findFirst()
        .ifPresent(
            hidden ->
                report.add(
                    Problem.SIGNATURE_OUT_OF_REACH,
                    method.element(),
                    Signatures.brief(method.element()),
                    hidden.getSimpleName(),
                    GeneratedNames.instrumented(type.element()),
                    type.element().getSimpleName()));
  }
}
