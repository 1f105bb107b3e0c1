package dev.plimsoll.processor.health;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;

/**
 * What a health registry will contain.
 *
 * @param name its name
 * @param isPublic whether others than its package may use it
 * @param parameters what the checks are called on
 * @param checks the checks
 * @param suppressions the warnings that the code cannot avoid
 */
record RegistryPlan(
    ClassName name,
    boolean isPublic,
    ImmutableList<Parameter> parameters,
    ImmutableList<CheckPlan> checks,
    ImmutableSortedSet<String> suppressions) {

  /** An instance that has checks. */
  record Parameter(String name, TypeName type) {}

  /**
   * A check.
   *
   * @param receiver the parameter, or the name of the class of a static method
   */
  record CheckPlan(Check check, ClassName owner, String receiver) {}
}
