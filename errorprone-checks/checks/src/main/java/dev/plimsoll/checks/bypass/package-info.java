/** Which calls go past the wrapper that was generated to watch them; behind one door, Bypasses. */
package dev.plimsoll.checks.bypass;
