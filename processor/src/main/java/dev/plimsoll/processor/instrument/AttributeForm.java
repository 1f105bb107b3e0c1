package dev.plimsoll.processor.instrument;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import java.util.List;

/** How a value becomes a span attribute of one of OpenTelemetry's eight types. */
enum AttributeForm {
  STRING(KeyType.STRING, false),
  OBJECT(KeyType.STRING, true),
  CHARACTER(KeyType.STRING, false),
  CHARACTERS(KeyType.STRING, true),
  LONG(KeyType.LONG, false),
  NARROW_INTEGER(KeyType.LONG, false),
  BOXED_INTEGER(KeyType.LONG, true),
  DOUBLE(KeyType.DOUBLE, false),
  FLOAT(KeyType.DOUBLE, false),
  BOXED_FLOAT(KeyType.DOUBLE, true),
  BOOLEAN(KeyType.BOOLEAN, false),

  STRING_ARRAY(KeyType.STRINGS, true),
  OBJECT_ARRAY(KeyType.STRINGS, true),
  LONG_ARRAY(KeyType.LONGS, true),
  INT_ARRAY(KeyType.LONGS, true),
  NARROW_INTEGER_ARRAY(KeyType.LONGS, true),
  BOXED_LONG_ARRAY(KeyType.LONGS, true),
  BOXED_INTEGER_ARRAY(KeyType.LONGS, true),
  DOUBLE_ARRAY(KeyType.DOUBLES, true),
  FLOAT_ARRAY(KeyType.DOUBLES, true),
  BOXED_DOUBLE_ARRAY(KeyType.DOUBLES, true),
  BOXED_FLOAT_ARRAY(KeyType.DOUBLES, true),
  BOOLEAN_ARRAY(KeyType.BOOLEANS, true),
  BOXED_BOOLEAN_ARRAY(KeyType.BOOLEANS, true),

  STRING_COLLECTION(KeyType.STRINGS, true),
  OBJECT_COLLECTION(KeyType.STRINGS, true),
  LONG_COLLECTION(KeyType.LONGS, true),
  INTEGER_COLLECTION(KeyType.LONGS, true),
  DOUBLE_COLLECTION(KeyType.DOUBLES, true),
  FLOAT_COLLECTION(KeyType.DOUBLES, true),
  BOOLEAN_COLLECTION(KeyType.BOOLEANS, true);

  private final KeyType keyType;
  private final boolean isDereferenced;

  AttributeForm(KeyType keyType, boolean isDereferenced) {
    this.keyType = keyType;
    this.isDereferenced = isDereferenced;
  }

  KeyType keyType() {
    return keyType;
  }

  /** Whether the value must not be null where it is turned into an attribute. */
  boolean isDereferenced() {
    return isDereferenced;
  }

  /** The types that an attribute can have, by the factory method of the runtime's key. */
  enum KeyType {
    STRING("ofString", String.class, false),
    LONG("ofLong", Long.class, false),
    DOUBLE("ofDouble", Double.class, false),
    BOOLEAN("ofBoolean", Boolean.class, false),
    STRINGS("ofStrings", String.class, true),
    LONGS("ofLongs", Long.class, true),
    DOUBLES("ofDoubles", Double.class, true),
    BOOLEANS("ofBooleans", Boolean.class, true);

    private final String factory;
    private final Class<?> element;
    private final boolean isList;

    KeyType(String factory, Class<?> element, boolean isList) {
      this.factory = factory;
      this.element = element;
      this.isList = isList;
    }

    String factory() {
      return factory;
    }

    TypeName valueType() {
      ClassName value = ClassName.get(element);
      return isList ? ParameterizedTypeName.get(ClassName.get(List.class), value) : value;
    }
  }
}
