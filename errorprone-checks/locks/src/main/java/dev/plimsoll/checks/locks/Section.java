package dev.plimsoll.checks.locks;

import java.util.List;

/**
 * Something that a method does while it holds locks.
 *
 * @param body the method
 * @param event what it does
 * @param held the locks, outermost first
 * @param way the calls that lead from the method to it, or null where it does so itself
 */
record Section(Body body, Event event, List<HeldLocks.Held> held, Trace way) {}
