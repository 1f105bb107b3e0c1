/**
 * What a generated {@code <Package>HealthRegistry} builds: checks of what a service needs, run in
 * the background, and a document that says how they are.
 *
 * <p>A read never runs a check. A check that hangs delays nothing but itself: it is timed out at
 * its deadline, interrupted once, and not started again while it is stuck. {@code docs/health.md}
 * is the guide.
 */
package dev.plimsoll.runtime.health;
