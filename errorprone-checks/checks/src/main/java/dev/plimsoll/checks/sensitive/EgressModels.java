package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;
import java.util.Optional;

/** What is known of the methods of libraries: which let values out, pass them on, or mask them. */
final class EgressModels {
  static final String SINK = "sink";
  static final String FLOW = "flow";
  static final String SANITIZER = "sanitizer";

  private static final String FIELDS = "<fields>";

  private final NamedMethods<Sink> sinks;
  private final NamedMethods<FlowModel> flows;
  private final NamedMethods<Boolean> sanitizers;

  EgressModels(Models models, Supertypes supertypes) {
    sinks = new NamedMethods<>(supertypes);
    flows = new NamedMethods<>(supertypes);
    sanitizers = new NamedMethods<>(supertypes);
    for (ModelRow row : models.rows(SINK)) {
      sinks.add(row, Sink.parse(row));
    }
    for (ModelRow row : models.rows(FLOW)) {
      flows.add(row, FlowModel.parse(row, row.required(2, "flows")));
    }
    for (ModelRow row : models.rows(SANITIZER)) {
      sanitizers.add(row, true);
    }
  }

  Optional<Sink> sinkOf(MethodSymbol method) {
    return sinks.find(method);
  }

  /** The sink that an {@code assert} is: its detail becomes the message of an error. */
  Optional<Sink> assertion() {
    return sinks.find("java.lang.Throwable", "<init>");
  }

  /** The sink that the fields of a type are: what they hold leaves with the object. */
  Optional<Sink> fieldSinkOf(ClassSymbol type) {
    return sinks.find(FIELDS, type);
  }

  Optional<FlowModel> flowOf(MethodSymbol method) {
    return flows.find(method);
  }

  boolean isSanitizer(MethodSymbol method) {
    return sanitizers.find(method).isPresent();
  }
}
