package dev.plimsoll.processor.instrument;

import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.plimsoll.processor.instrument.Operation.NamedError;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * The closed set of error types of an operation: the names that were given, then what is declared.
 */
final class ErrorVocabulary {
  private final Types types;

  ErrorVocabulary(Types types) {
    this.types = types;
  }

  ImmutableList<NamedError> of(Operation operation) {
    Map<String, NamedError> errors = new LinkedHashMap<>();
    operation
        .metric()
        .ifPresent(metric -> metric.errors().forEach(e -> put(e.type(), e.name(), errors)));
    for (TypeMirror declared : operation.declared()) {
      if (!isExpected(operation, declared)) {
        TypeElement type = MoreTypes.asTypeElement(types.erasure(declared));
        put(type.asType(), type.getQualifiedName().toString(), errors);
      }
    }
    return ImmutableList.copyOf(errors.values());
  }

  /** Returns the values of {@code error_type}, but for the one that stands for all others. */
  ImmutableList<String> names(Operation operation) {
    return of(operation).stream()
        .map(NamedError::name)
        .collect(ImmutableSet.toImmutableSet())
        .asList();
  }

  private boolean isExpected(Operation operation, TypeMirror declared) {
    return operation.metric().stream()
        .flatMap(metric -> metric.expected().stream())
        .anyMatch(expected -> types.isSubtype(types.erasure(declared), expected));
  }

  private static void put(TypeMirror type, String name, Map<String, NamedError> errors) {
    errors.putIfAbsent(type.toString(), new NamedError(type, name));
  }
}
