/** Reads the locks of methods from javac's trees. */
package dev.plimsoll.checks.locks.source;
