/**
 * Finds lock orders that can deadlock.
 *
 * <p>The analysis knows no compiler: a front end ({@code source}) turns each method into a {@link
 * dev.plimsoll.checks.locks.Body}, the {@link dev.plimsoll.checks.locks.Solver} turns bodies into
 * summaries, and the {@link dev.plimsoll.checks.locks.LockGraph} turns summaries into cycles.
 */
package dev.plimsoll.checks.locks;
