package dev.plimsoll.runtime.guice;

import dev.plimsoll.annotations.Traced;

/** A watched service. */
interface Payments {
  @Traced
  String charge(long cents);
}
