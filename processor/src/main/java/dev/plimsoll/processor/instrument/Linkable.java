package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.source.Supertypes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Knows the types whose values name spans. */
final class Linkable {
  private static final String TABLE = "linkable.tsv";
  private static final ImmutableList<String> NAMES = load();

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

  private static ImmutableList<String> load() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Linkable.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
