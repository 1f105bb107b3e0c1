package dev.plimsoll.runtime.telemetry;

/** The meters of one combination of tag values. */
abstract class Series {
  abstract void success(long nanos);

  abstract void cancelled(long nanos);

  /**
   * Counts a failure.
   *
   * @param error the index of its type
   */
  abstract void failure(int error, long nanos);
}
