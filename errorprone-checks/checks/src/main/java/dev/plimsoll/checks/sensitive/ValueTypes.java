package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.Map;
import java.util.Set;

/** Which types can hold a value of some sort, themselves or as their elements. */
public final class ValueTypes {
  private static final Map<String, Set<String>> NAMES =
      Map.of(
          "text",
          Set.of(
              "java.lang.String",
              "java.lang.CharSequence",
              "java.lang.StringBuilder",
              "java.lang.StringBuffer",
              "char[]",
              "byte[]"),
          "number",
          Set.of(
              "int",
              "long",
              "java.lang.Integer",
              "java.lang.Long",
              "java.lang.Number",
              "java.math.BigInteger",
              "java.math.BigDecimal"),
          "date",
          Set.of(
              "java.time.LocalDate",
              "java.time.LocalDateTime",
              "java.time.Instant",
              "java.time.OffsetDateTime",
              "java.time.ZonedDateTime",
              "java.util.Date",
              "java.sql.Date"));

  private static final Set<String> CONTAINERS =
      Set.of(
          "java.lang.Iterable",
          "java.util.Collection",
          "java.util.List",
          "java.util.Set",
          "java.util.SortedSet",
          "java.util.Queue",
          "java.util.Deque",
          "java.util.ArrayList",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.Map",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.Optional",
          "java.util.concurrent.atomic.AtomicReference");

  private ValueTypes() {}

  /** Whether a variable of the type can hold a value of one of the sorts. */
  public static boolean holds(Type type, Set<String> sorts) {
    String name = type.hasTag(TypeTag.CLASS) ? type.tsym.toString() : type.toString();
    for (String sort : sorts) {
      if (NAMES.get(sort).contains(name)) {
        return true;
      }
    }
    if (type instanceof Type.ArrayType array) {
      return holds(array.getComponentType(), sorts);
    }
    /* Of a map the values: what is looked up, not by what. */
    return CONTAINERS.contains(name)
        && type.getTypeArguments().nonEmpty()
        && holds(type.getTypeArguments().last(), sorts);
  }
}
