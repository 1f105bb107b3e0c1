package dev.plimsoll.processor.source;

import com.google.common.collect.ImmutableSet;

/** The names of properties, after the habits of records and beans. */
final class Properties {
  private Properties() {}

  /** Returns the properties that a method without parameters may read. */
  static ImmutableSet<String> nameOf(String method) {
    if (method.startsWith("get") && method.length() > 3) {
      return ImmutableSet.of(method, decapitalise(method.substring(3)));
    }
    if (method.startsWith("is") && method.length() > 2) {
      return ImmutableSet.of(method, decapitalise(method.substring(2)));
    }
    return ImmutableSet.of(method);
  }

  /** Returns the methods that may read a property, the likeliest first. */
  static ImmutableSet<String> readersOf(String property) {
    String capital = Character.toUpperCase(property.charAt(0)) + property.substring(1);
    return ImmutableSet.of(property, "get" + capital, "is" + capital);
  }

  private static String decapitalise(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
