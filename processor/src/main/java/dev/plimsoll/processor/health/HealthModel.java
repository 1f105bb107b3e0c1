package dev.plimsoll.processor.health;

import com.google.common.collect.ImmutableList;

/**
 * All checks of a compilation, and the registry that will hold them.
 *
 * @param checks the checks, ordered by type and then by name
 * @param packageName the package of the registry
 * @param className the name of the registry
 * @param isNamed whether the user chose the name
 */
record HealthModel(
    ImmutableList<Check> checks, String packageName, String className, boolean isNamed) {

  String qualifiedName() {
    return packageName.isEmpty() ? className : packageName + "." + className;
  }
}
