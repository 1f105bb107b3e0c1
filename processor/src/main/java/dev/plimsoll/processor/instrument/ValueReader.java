package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.instrument.AnnotationReader.Carried;
import dev.plimsoll.processor.source.AccessPath;
import dev.plimsoll.processor.source.Overridable.Method;
import dev.plimsoll.processor.source.PathResolver;
import dev.plimsoll.processor.source.Reach;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Reads which arguments and results of a method an annotation picks, by their keys. */
final class ValueReader {
  private static final String RESULT = "result";

  private final AnnotationReader annotations;
  private final PathResolver paths;

  ValueReader(AnnotationReader annotations, PathResolver paths) {
    this.annotations = annotations;
    this.paths = paths;
  }

  /**
   * A value that an annotation picks.
   *
   * @param key what it is called
   * @param element the parameter, or the method if it comes from the result
   * @param path where in it the value is
   */
  record Value(String key, Element element, AccessPath path, Carried carried) {
    AnnotationMirror mirror() {
      return carried.mirror();
    }
  }

  /** Reads the arguments in their order, then the result, if there is one. */
  ImmutableList<Value> read(
      String annotation, Method method, Optional<TypeMirror> result, Reach reach) {
    ImmutableList.Builder<Value> values = ImmutableList.builder();
    var parameters = method.element().getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      int index = i;
      String name = parameters.get(i).getSimpleName().toString();
      TypeMirror type = method.type().getParameterTypes().get(i);
      for (Keyed keyed : find(annotation, method, name, d -> d.getParameters().get(index))) {
        values.add(value(keyed, parameters.get(i), type, reach));
      }
    }
    for (Keyed keyed : find(annotation, method, RESULT, declaration -> declaration)) {
      /* Where there is no result the validator refuses it; the path is never followed. */
      TypeMirror type = result.orElseGet(() -> method.type().getReturnType());
      values.add(value(keyed, method.element(), type, reach));
    }
    return values.build();
  }

  private Value value(Keyed keyed, Element element, TypeMirror type, Reach reach) {
    return new Value(
        keyed.key(), element, paths.resolve(keyed.carried().path(), type, reach), keyed.carried());
  }

  private record Keyed(String key, Carried carried) {}

  /**
   * What a method says and what the declarations that it overrides say holds together. Where they
   * use the same key, the most specific declaration wins; a key twice on one declaration is kept,
   * and refused later.
   */
  private ImmutableList<Keyed> find(
      String annotation,
      Method method,
      String name,
      Function<ExecutableElement, Element> annotated) {
    ImmutableList.Builder<Keyed> found = ImmutableList.builder();
    Map<String, Element> carriers = new HashMap<>();
    for (ExecutableElement declaration : method.declarations()) {
      Element carrier = annotated.apply(declaration);
      for (Carried carried : annotations.allOn(annotation, carrier)) {
        String key = key(annotation, carried, name);
        Element first = carriers.putIfAbsent(key, carrier);
        if (first == null || first.equals(carrier)) {
          found.add(new Keyed(key, carried));
        }
      }
    }
    return found.build();
  }

  /** The key as given, else the last property of the path, else the name. */
  private static String key(String annotation, Carried carried, String name) {
    /* A link has no key. */
    String given = annotation.equals(AnnotationReader.SPAN_LINK) ? "" : carried.text("value");
    String path = carried.path();
    if (!given.isEmpty()) {
      return given;
    }
    return path.isEmpty() ? name : path.substring(path.lastIndexOf('.') + 1);
  }
}
