/**
 * One class per check. An analysis that outgrows a matcher has a package of its own behind one
 * door; {@code model} loads the tables of what libraries do, {@code facts} writes what later
 * readers need.
 */
package dev.plimsoll.checks;
