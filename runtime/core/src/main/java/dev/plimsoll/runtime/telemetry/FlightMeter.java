package dev.plimsoll.runtime.telemetry;

import io.micrometer.core.instrument.LongTaskTimer;
import java.util.concurrent.atomic.LongAdder;

/** Counts the calls of an operation that are running. */
public final class FlightMeter {
  /** A call that is not counted. */
  static final Flight NOT_COUNTED = new Flight(null, null);

  private final Operation operation;

  /** Null where there is no registry, or it refused. */
  private final LongAdder running;

  /** Null where it does not matter for how long they have been running. */
  private final LongTaskTimer tasks;

  /** Those for the values of tags; null where there are none. */
  private final TaggedMeters<FlightMeter> tagged;

  /** The one for every call, where nothing has to be known of a call but that it runs. */
  private final Flight counted = new Flight(this, null);

  FlightMeter(
      Operation operation,
      LongAdder running,
      LongTaskTimer tasks,
      TaggedMeters<FlightMeter> tagged) {
    this.operation = operation;
    this.running = running;
    this.tasks = tasks;
    this.tagged = tagged;
  }

  /**
   * Counts a call that begins. Never throws.
   *
   * @return the call, which has to be ended once
   */
  public Flight start() {
    if (running == null || !operation.isOn()) {
      return NOT_COUNTED;
    }
    running.increment();
    return tasks == null ? counted : timed();
  }

  /**
   * Counts a call that begins, by its tags where they count. Never throws.
   *
   * @param series the call's series
   * @return the call, which has to be ended once
   */
  public Flight start(int series) {
    if (tagged == null) {
      return start();
    }
    try {
      return tagged.of(series).start();
    } catch (Throwable failure) {
      operation.telemetryFailed(failure);
      return NOT_COUNTED;
    }
  }

  private Flight timed() {
    try {
      return new Flight(this, tasks.start());
    } catch (Throwable failure) {
      operation.telemetryFailed(failure);
      return counted;
    }
  }

  /** A call that is running. */
  public static final class Flight {
    private final FlightMeter counter;
    private final LongTaskTimer.Sample sample;

    private Flight(FlightMeter counter, LongTaskTimer.Sample sample) {
      this.counter = counter;
      this.sample = sample;
    }

    /** Counts the call no more. Called once; never throws. */
    public void end() {
      if (counter == null) {
        return;
      }
      counter.running.decrement();
      if (sample != null) {
        try {
          sample.stop();
        } catch (Throwable failure) {
          counter.operation.telemetryFailed(failure);
        }
      }
    }

    /**
     * Ends with an asynchronous call.
     *
     * @param <T> the type of the result
     * @return what tells when; null where nothing is counted
     */
    public <T> ResultReader<T> untilEnd() {
      return counter == null ? null : new Ending<>(this, (span, series, result) -> series);
    }

    /**
     * Ends with an asynchronous call whose result is read.
     *
     * @param results what reads it
     * @param <T> the type of the result
     * @return what reads it and tells when
     */
    public <T> ResultReader<T> untilEnd(ResultReader<T> results) {
      return counter == null ? results : new Ending<>(this, results);
    }
  }

  private record Ending<T>(Flight task, ResultReader<T> results) implements ResultReader<T> {
    @Override
    public int read(SpanScope span, int series, T result) {
      return results.read(span, series, result);
    }

    @Override
    public void ended() {
      task.end();
    }
  }
}
