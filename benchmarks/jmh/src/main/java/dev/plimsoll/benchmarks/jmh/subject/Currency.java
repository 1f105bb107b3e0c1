package dev.plimsoll.benchmarks.jmh.subject;

/** A closed set of label values. */
public enum Currency {
  EUR,
  GBP,
  USD
}
