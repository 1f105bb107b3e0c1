package dev.plimsoll.benchmarks.jmh;

import dev.plimsoll.benchmarks.jmh.peer.AgentPayments;
import dev.plimsoll.benchmarks.jmh.peer.Aspects;
import dev.plimsoll.benchmarks.jmh.peer.HandWrittenPayments;
import dev.plimsoll.benchmarks.jmh.subject.InstrumentedPayments;
import dev.plimsoll.benchmarks.jmh.subject.Payments;
import dev.plimsoll.runtime.telemetry.Telemetry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;

/**
 * Who does the job. Each benchmark process makes one, so that the classes of the others are not
 * even loaded.
 */
public enum Variant {
  /** Nobody: the bare call. */
  PLAIN("plain call"),
  /** An expert, with all that Plimsoll records. */
  HAND_WRITTEN("hand-written"),
  /** An expert who leaves out where the code is. */
  HAND_WRITTEN_NO_PLACE("hand-written, without `code.*`"),
  /** An expert who records the exception on the span. */
  HAND_WRITTEN_EXCEPTION("hand-written, exception recorded"),
  /** An expert, over an OpenTelemetry without SDK. */
  HAND_WRITTEN_NO_SDK("hand-written, no SDK"),
  /** The generated wrapper. */
  PLIMSOLL("Plimsoll"),
  /** The generated wrapper, switched off. */
  PLIMSOLL_OFF("Plimsoll, switched off"),
  /** The generated wrapper, over an OpenTelemetry without SDK. */
  PLIMSOLL_NO_SDK("Plimsoll, no SDK"),
  /** The generated wrapper around {@code Telemetry.noop()}. */
  PLIMSOLL_NOOP("Plimsoll, `Telemetry.noop()`"),
  /** Micrometer's {@code TimedAspect} in a Spring proxy. */
  TIMED("`@Timed`, Spring AOP, no label"),
  /** The same, with a label from a parameter. */
  TIMED_LABEL("`@Timed`, Spring AOP, label from the parameter"),
  /** Micrometer's {@code ObservedAspect} in a Spring proxy. */
  OBSERVED("`@Observed`, Spring AOP, no label"),
  /** The same, with a label from a parameter. */
  OBSERVED_LABEL("`@Observed`, Spring AOP, label from the parameter"),
  /** OpenTelemetry's {@code @WithSpan}, woven by its javaagent; needs {@code --agent}. */
  AGENT("`@WithSpan`, OpenTelemetry's javaagent");

  private final String title;

  Variant(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  Payments around(Payments delegate) {
    MeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    return switch (this) {
      case PLAIN -> delegate;
      case HAND_WRITTEN -> byHand(delegate, meters, RecordingSdk.create(), true, false);
      case HAND_WRITTEN_NO_PLACE -> byHand(delegate, meters, RecordingSdk.create(), false, false);
      case HAND_WRITTEN_EXCEPTION -> byHand(delegate, meters, RecordingSdk.create(), true, true);
      case HAND_WRITTEN_NO_SDK -> byHand(delegate, meters, OpenTelemetry.noop(), true, false);
      case PLIMSOLL ->
          InstrumentedPayments.wrap(delegate, Telemetry.of(meters, RecordingSdk.create()));
      case PLIMSOLL_OFF -> InstrumentedPayments.wrap(delegate, switchedOff(meters));
      case PLIMSOLL_NO_SDK ->
          InstrumentedPayments.wrap(delegate, Telemetry.of(meters, OpenTelemetry.noop()));
      case PLIMSOLL_NOOP -> InstrumentedPayments.wrap(delegate, Telemetry.noop());
      case TIMED -> Aspects.timed(delegate, meters, false);
      case TIMED_LABEL -> Aspects.timed(delegate, meters, true);
      case OBSERVED -> Aspects.observed(delegate, meters, false);
      case OBSERVED_LABEL -> Aspects.observed(delegate, meters, true);
      case AGENT -> new AgentPayments(delegate);
    };
  }

  private static Telemetry switchedOff(MeterRegistry meters) {
    Telemetry telemetry = Telemetry.of(meters, RecordingSdk.create());
    telemetry.switches().allOff();
    return telemetry;
  }

  private static Payments byHand(
      Payments delegate,
      MeterRegistry meters,
      OpenTelemetry telemetry,
      boolean place,
      boolean exceptions) {
    return new HandWrittenPayments(delegate, meters, telemetry, place, exceptions);
  }
}
