package dev.plimsoll.runtime.telemetry;

/**
 * Reads from the result of a call what its span and its metric say of it. Generated code passes one
 * to {@link Operation#async}, where the result comes later.
 *
 * @param <T> the type of the result
 */
@FunctionalInterface
public interface ResultReader<T> {
  /**
   * Sets the attributes that come from the result, and finds the series that it belongs to. Does
   * not throw.
   *
   * @param span the call's span
   * @param series the call's series, as far as its arguments tell
   * @param result what the call gave, or null
   * @return the call's series
   */
  int read(SpanScope span, int series, T result);

  /**
   * The call has been reported, whatever became of it. Whoever ends the call says so, once. Does
   * not throw.
   */
  default void ended() {}
}
