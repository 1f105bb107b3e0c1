package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What is known of the methods of libraries: which let values out, pass them on, or mask them. */
final class EgressModels {
  static final String SINK = "sink";
  static final String FLOW = "flow";
  static final String SANITIZER = "sanitizer";
  static final String WHOLE = "whole";
  static final String UNSHOWN = "unshown";
  static final String TEXT = "text";

  private static final String FIELDS = "<fields>";

  private final NamedMethods<Sink> sinks;
  private final NamedMethods<FlowModel> flows;
  private final NamedMethods<Boolean> sanitizers;
  private final NamedMethods<Boolean> wholes;
  private final Set<String> unshown = new HashSet<>();
  private final Supertypes supertypes;

  /** Types whose text is made of the texts of what they hold. */
  private final Set<String> ofElements = new HashSet<>();

  /** Types that pass on what is in them, but whose text says nothing of it. */
  private final Set<String> ofIdentity = new HashSet<>();

  EgressModels(Models models, Supertypes supertypes) {
    this.supertypes = supertypes;
    sinks = new NamedMethods<>(supertypes);
    flows = new NamedMethods<>(supertypes);
    sanitizers = new NamedMethods<>(supertypes);
    wholes = new NamedMethods<>(supertypes);
    for (ModelRow row : models.rows(SINK)) {
      sinks.add(row, Sink.parse(row));
    }
    for (ModelRow row : models.rows(FLOW)) {
      flows.add(row, FlowModel.parse(row, row.required(2, "flows")));
    }
    for (ModelRow row : models.rows(SANITIZER)) {
      sanitizers.add(row, true);
    }
    for (ModelRow row : models.rows(UNSHOWN)) {
      unshown.add(row.required(0, "annotation"));
    }
    for (ModelRow row : models.rows(WHOLE)) {
      wholes.add(row, true);
    }
    for (ModelRow row : models.rows(TEXT)) {
      texts(row).add(row.required(0, "type"));
    }
  }

  private Set<String> texts(ModelRow row) {
    String shown = row.required(1, "text");
    return switch (shown) {
      case "elements" -> ofElements;
      case "identity" -> ofIdentity;
      default -> throw row.malformed("`" + shown + "` is no text; write `elements` or `identity`");
    };
  }

  /** Whether the text of a type is made of the texts of what it holds. */
  boolean hasTextOfElements(ClassSymbol type) {
    return supertypes.containsAny(type, ofElements);
  }

  /** Whether the text of a type, unless it has one of its own, says nothing of what is in it. */
  boolean hasTextOfIdentity(ClassSymbol type) {
    return supertypes.containsAny(type, ofIdentity);
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

  /** Whether an annotation keeps a field out of texts that are made by reflection. */
  boolean isUnshown(VarSymbol field) {
    return field.getAnnotationMirrors().stream()
        .anyMatch(each -> unshown.contains(each.type.tsym.flatName().toString()));
  }

  /** Whether its result shows all of what it is given. */
  boolean isWhole(MethodSymbol method) {
    return wholes.find(method).isPresent();
  }

  /** Whether rows speak of methods of a type itself, or of any type that is named like it. */
  boolean hasSanitizersOf(ClassSymbol type) {
    return sanitizers.hasOwner(type);
  }

  boolean isSanitizer(MethodSymbol method) {
    return sanitizers.find(method).isPresent();
  }
}
