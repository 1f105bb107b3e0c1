package dev.plimsoll.runtime.telemetry;

/** A tag's closed set of values. */
enum Currency {
  EUR,
  USD
}
