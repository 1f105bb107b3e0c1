/** What waits without a limit: the journeys of values that need one, and waits that take none. */
package dev.plimsoll.checks.timeouts;
