package dev.plimsoll.benchmarks.jmh;

/** What a call can report. */
public enum Signal {
  /** A request is counted, and how long it took. */
  METRICS,
  /** A span is recorded. */
  SPAN
}
