/** Rewrites what is printed into what is logged. */
package dev.plimsoll.checks.logging;
