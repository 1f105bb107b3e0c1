package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.source.Supertypes;
import dev.plimsoll.processor.source.Table;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Knows the types whose values name spans. */
final class Linkable {
  private static final ImmutableList<String> NAMES =
      Table.rows(Linkable.class, "linkable.tsv", 1).stream()
          .map(row -> row.get(0))
          .collect(ImmutableList.toImmutableList());

  private final Supertypes supertypes;

  Linkable(Types types) {
    this.supertypes = new Supertypes(types);
  }

  boolean isLinkable(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isLinkable(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() != null && isLinkable(wildcard.getExtendsBound());
    }
    return NAMES.stream().anyMatch(name -> supertypes.find(type, name).isPresent())
        || supertypes
            .find(type, "java.lang.Iterable")
            .filter(many -> many.getTypeArguments().stream().anyMatch(this::isLinkable))
            .isPresent();
  }
}
