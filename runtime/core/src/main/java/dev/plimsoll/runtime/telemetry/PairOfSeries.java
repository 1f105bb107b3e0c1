package dev.plimsoll.runtime.telemetry;

/** The meters of a call that is measured in two ways. */
final class PairOfSeries extends Series {
  private final Series first;
  private final Series second;

  PairOfSeries(Series first, Series second) {
    this.first = first;
    this.second = second;
  }

  @Override
  void success(long nanos) {
    first.success(nanos);
    second.success(nanos);
  }

  @Override
  void cancelled(long nanos) {
    first.cancelled(nanos);
    second.cancelled(nanos);
  }

  @Override
  void failure(int error, long nanos) {
    first.failure(error, nanos);
    second.failure(error, nanos);
  }
}
