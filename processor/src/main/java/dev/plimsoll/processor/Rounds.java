package dev.plimsoll.processor;

import com.google.auto.common.MoreElements;
import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.diagnostic.CrashGuard;
import dev.plimsoll.processor.source.Step;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Leads types through the steps, each when all that it mentions is there.
 *
 * <p>auto-common's {@code BasicAnnotationProcessor} does this for others. It is not used because
 * 1.2.2, its latest, fails on annotated record components, and because the annotations to look for
 * are known only in the round that has them: a user's own may say that a member is sensitive.
 */
final class Rounds {
  private final Elements elements;
  private final ImmutableList<Step> steps;
  private final CrashGuard guard;

  /** By name: a type is another element in each round. */
  private final Map<Step, Set<String>> waiting = new LinkedHashMap<>();

  private final Map<Step, Set<String>> done = new LinkedHashMap<>();

  Rounds(Elements elements, ImmutableList<Step> steps, CrashGuard guard) {
    this.elements = elements;
    this.steps = steps;
    this.guard = guard;
    for (Step step : steps) {
      waiting.put(step, new LinkedHashSet<>());
      done.put(step, new LinkedHashSet<>());
    }
  }

  /** Goes through a round. */
  void run(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Step step : steps) {
      for (TypeElement annotation : annotations) {
        if (step.isAbout(annotation)) {
          round.getElementsAnnotatedWith(annotation).forEach(element -> await(step, element));
        }
      }
      Set<String> names = waiting.put(step, new LinkedHashSet<>());
      names.forEach(name -> process(step, name));
    }
    if (round.processingOver()) {
      waiting.forEach((step, names) -> names.forEach(name -> giveUp(step, name)));
    }
  }

  private void giveUp(Step step, String name) {
    TypeElement type = elements.getTypeElement(name);
    guard.run(type, () -> step.giveUp(type));
  }

  /** Leads a type through a step though it carries no annotation of it. */
  void process(Step step, TypeElement type) {
    await(step, type);
    waiting.get(step).remove(type.getQualifiedName().toString());
    process(step, type.getQualifiedName().toString());
  }

  /** Returns whether a type is not complete yet. */
  boolean isWaiting() {
    return waiting.values().stream().anyMatch(names -> !names.isEmpty());
  }

  private void await(Step step, Element element) {
    Element type = element;
    while (!MoreElements.isType(type)) {
      type = type.getEnclosingElement();
    }
    waiting.get(step).add(MoreElements.asType(type).getQualifiedName().toString());
  }

  private void process(Step step, String name) {
    TypeElement type = elements.getTypeElement(name);
    if (type == null || done.get(step).contains(name)) {
      return;
    }
    if (step.findMissing(type).isPresent()) {
      waiting.get(step).add(name);
    } else {
      done.get(step).add(name);
      guard.run(type, () -> step.process(type));
    }
  }
}
