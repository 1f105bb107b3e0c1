/** {@code @HealthDependency}: from all checks of a compilation to its health registry. */
package dev.plimsoll.processor.health;
