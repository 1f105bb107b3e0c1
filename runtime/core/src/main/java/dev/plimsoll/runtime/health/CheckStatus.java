package dev.plimsoll.runtime.health;

/** How one dependency is. */
public enum CheckStatus {
  /** The last check passed. */
  UP,
  /** The last check failed. */
  DOWN,
  /** The last check did not answer in time, and may still be stuck. */
  TIMED_OUT,
  /** There has been no result for too long: whatever the last one was, it says nothing. */
  STALE,
  /** There has been no result yet. */
  UNKNOWN
}
