package dev.plimsoll.checks.facts;

import java.util.Locale;

/** The kinds of facts that checks write. */
public enum FactKind {
  /** Which sensitive values leave, allowed or not. */
  EGRESS,

  /** What the checks found. */
  FINDINGS,

  /** What methods do with the values that they are given. */
  FLOWS,

  /** Which locks are taken, in which order. */
  LOCKS,

  /** Exceptions from checks. */
  WAIVERS;

  /** Raised when a column changes its meaning; a new column does not. */
  static final int VERSION = 1;

  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
