package dev.plimsoll.processor.instrument;

import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableMap;
import dev.plimsoll.processor.source.Table;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * An optional module of the runtime that watches what a library's methods return.
 *
 * @param type what they return
 * @param runtime the class whose {@code watch} takes it
 * @param artifact where that class is
 * @param isDeferred whether the work begins with each subscription, or else with the call
 * @param hasValue whether one value comes of it, of the type's first argument
 */
record Adapter(String type, String runtime, String artifact, boolean isDeferred, boolean hasValue) {
  private static final String TABLE = "adapters.tsv";
  private static final ImmutableMap<String, Adapter> BY_TYPE = load();

  /**
   * Finds the adapter for a declared type; a subtype of it is another type, with promises of its
   * own.
   */
  static Optional<Adapter> find(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? Optional.ofNullable(
            BY_TYPE.get(MoreTypes.asTypeElement(type).getQualifiedName().toString()))
        : Optional.empty();
  }

  /** Returns the types that have adapters. */
  static Iterable<String> types() {
    return BY_TYPE.keySet();
  }

  private static ImmutableMap<String, Adapter> load() {
    ImmutableMap.Builder<String, Adapter> byType = ImmutableMap.builder();
    for (List<String> row : Table.rows(Adapter.class, TABLE, 5)) {
      Adapter adapter = parse(row);
      byType.put(adapter.type(), adapter);
    }
    return byType.buildOrThrow();
  }

  private static Adapter parse(List<String> cells) {
    return new Adapter(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3).equals("subscription"),
        cells.get(4).equals("value"));
  }
}
