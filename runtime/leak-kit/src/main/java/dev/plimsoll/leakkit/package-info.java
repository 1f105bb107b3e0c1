/** Proves in tests that no sensitive value leaves. */
package dev.plimsoll.leakkit;
