/**
 * What is known of libraries, loaded from tables. Knowledge is rows under {@code models/}; a check
 * holds the mechanism.
 */
package dev.plimsoll.checks.model;
