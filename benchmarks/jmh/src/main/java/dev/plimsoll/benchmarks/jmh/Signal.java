package dev.plimsoll.benchmarks.jmh;

/** What a call can report. */
public enum Signal {
  /** A request is counted, and how long it took. */
  METRICS,
  /** The request is counted under the label that the argument says. */
  LABEL,
  /** A span is recorded. */
  SPAN,
  /** The span has the two attributes that the arguments say. */
  ATTRIBUTES
}
