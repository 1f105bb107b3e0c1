package dev.plimsoll.runtime.cdi;

import dev.plimsoll.annotations.Traced;

/** A watched service. */
interface Payments {
  @Traced
  String charge(long cents);
}
