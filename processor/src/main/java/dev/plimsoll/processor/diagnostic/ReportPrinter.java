package dev.plimsoll.processor.diagnostic;

import dev.plimsoll.processor.diagnostic.ValidationReport.Item;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;

/** Says what a report found, once, where the user can see it. */
public final class ReportPrinter {
  private final Messager messager;
  private final Set<String> printed = new HashSet<>();

  /** Creates a printer. */
  public ReportPrinter(Messager messager) {
    this.messager = messager;
  }

  /** Prints each mistake that is not suppressed and was not printed before. */
  public void print(ValidationReport report) {
    for (Item item : report.items()) {
      if (item.problem().severity() == Problem.Severity.ERROR || !isSuppressed(item)) {
        print(report.subject(), item);
      }
    }
  }

  /** Prints a mistake that has no place in the source code, such as a wrong option. */
  public void print(Problem problem, Object... names) {
    messager.printMessage(kind(problem), problem.message(names));
  }

  private void print(Element subject, Item item) {
    String message = item.problem().message(item.names().toArray());
    if (!encloses(subject, item.element())) {
      /* An inherited member: javac could not show a line of a type that it does not compile. */
      printOnce(item.problem(), subject, "[" + path(item.element()) + "] " + message);
      return;
    }
    if (!printed.add(item.element() + message)) {
      return;
    }
    Kind kind = kind(item.problem());
    Element at = positioned(item.element());
    Optional<AnnotationMirror> mirror = item.mirror().flatMap(given -> on(at, given));
    if (mirror.isPresent()) {
      messager.printMessage(kind, message, at, mirror.get());
    } else {
      messager.printMessage(kind, message, at);
    }
  }

  /** javac has no position for a record component, but one for its field. */
  private static Element positioned(Element element) {
    if (element.getKind() != ElementKind.RECORD_COMPONENT) {
      return element;
    }
    return ElementFilter.fieldsIn(element.getEnclosingElement().getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().equals(element.getSimpleName()))
        .map(Element.class::cast)
        .findFirst()
        .orElse(element);
  }

  /** The annotation as the element itself carries it; javac compares by identity. */
  private static Optional<AnnotationMirror> on(Element element, AnnotationMirror mirror) {
    return element.getAnnotationMirrors().stream()
        .filter(own -> own.getAnnotationType().equals(mirror.getAnnotationType()))
        .map(AnnotationMirror.class::cast)
        .findFirst();
  }

  private void printOnce(Problem problem, Element at, String message) {
    if (printed.add(at + message)) {
      messager.printMessage(kind(problem), message, at);
    }
  }

  private static Kind kind(Problem problem) {
    return problem.severity() == Problem.Severity.ERROR ? Kind.ERROR : Kind.WARNING;
  }

  private static boolean encloses(Element subject, Element element) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      if (e.equals(subject)) {
        return true;
      }
    }
    return false;
  }

  private static String path(Element element) {
    Element enclosing = element.getEnclosingElement();
    return enclosing == null || enclosing.getKind() == ElementKind.PACKAGE
        ? element.getSimpleName().toString()
        : path(enclosing) + "." + element.getSimpleName();
  }

  private static boolean isSuppressed(Item item) {
    for (Element e = item.element(); e != null; e = e.getEnclosingElement()) {
      SuppressWarnings suppressed = e.getAnnotation(SuppressWarnings.class);
      if (suppressed != null && Arrays.asList(suppressed.value()).contains(item.problem().id())) {
        return true;
      }
    }
    return false;
  }
}
