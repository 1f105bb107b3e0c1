package dev.plimsoll.processor.instrument;

import dev.plimsoll.processor.source.Supertypes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Chooses by its type how a value becomes a span attribute. */
final class AttributeForms {
  private final Types types;
  private final Supertypes supertypes;

  AttributeForms(Types types) {
    this.types = types;
    this.supertypes = new Supertypes(types);
  }

  AttributeForm of(TypeMirror type) {
    if (types.erasure(type) instanceof ArrayType array) {
      return array(array.getComponentType());
    }
    Optional<DeclaredType> collection = supertypes.find(type, "java.util.Collection");
    if (collection.isPresent()) {
      return collection(collection.get().getTypeArguments());
    }
    return switch (erased(type)) {
      case "java.lang.String" -> AttributeForm.STRING;
      case "char" -> AttributeForm.CHARACTER;
      case "long", "java.lang.Long" -> AttributeForm.LONG;
      case "int", "short", "byte" -> AttributeForm.NARROW_INTEGER;
      case "java.lang.Integer", "java.lang.Short", "java.lang.Byte" -> AttributeForm.BOXED_INTEGER;
      case "double", "java.lang.Double" -> AttributeForm.DOUBLE;
      case "float" -> AttributeForm.FLOAT;
      case "java.lang.Float" -> AttributeForm.BOXED_FLOAT;
      case "boolean", "java.lang.Boolean" -> AttributeForm.BOOLEAN;
      default -> AttributeForm.OBJECT;
    };
  }

  private AttributeForm array(TypeMirror element) {
    return switch (erased(element)) {
      case "char" -> AttributeForm.CHARACTERS;
      case "long" -> AttributeForm.LONG_ARRAY;
      case "int" -> AttributeForm.INT_ARRAY;
      case "short", "byte" -> AttributeForm.NARROW_INTEGER_ARRAY;
      case "double" -> AttributeForm.DOUBLE_ARRAY;
      case "float" -> AttributeForm.FLOAT_ARRAY;
      case "boolean" -> AttributeForm.BOOLEAN_ARRAY;
      case "java.lang.String" -> AttributeForm.STRING_ARRAY;
      case "java.lang.Long" -> AttributeForm.BOXED_LONG_ARRAY;
      case "java.lang.Integer", "java.lang.Short", "java.lang.Byte" ->
          AttributeForm.BOXED_INTEGER_ARRAY;
      case "java.lang.Double" -> AttributeForm.BOXED_DOUBLE_ARRAY;
      case "java.lang.Float" -> AttributeForm.BOXED_FLOAT_ARRAY;
      case "java.lang.Boolean" -> AttributeForm.BOXED_BOOLEAN_ARRAY;
      default -> AttributeForm.OBJECT_ARRAY;
    };
  }

  private AttributeForm collection(List<? extends TypeMirror> arguments) {
    if (arguments.isEmpty()) {
      /* A raw collection: nothing is known of its elements. */
      return AttributeForm.OBJECT;
    }
    return switch (erased(arguments.get(0))) {
      case "java.lang.String" -> AttributeForm.STRING_COLLECTION;
      case "java.lang.Long" -> AttributeForm.LONG_COLLECTION;
      case "java.lang.Integer", "java.lang.Short", "java.lang.Byte" ->
          AttributeForm.INTEGER_COLLECTION;
      case "java.lang.Double" -> AttributeForm.DOUBLE_COLLECTION;
      case "java.lang.Float" -> AttributeForm.FLOAT_COLLECTION;
      case "java.lang.Boolean" -> AttributeForm.BOOLEAN_COLLECTION;
      default -> AttributeForm.OBJECT_COLLECTION;
    };
  }

  private String erased(TypeMirror type) {
    if (type instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() == null ? "" : erased(wildcard.getExtendsBound());
    }
    return types.erasure(type).toString();
  }
}
