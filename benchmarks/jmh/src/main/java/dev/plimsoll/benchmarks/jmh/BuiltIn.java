package dev.plimsoll.benchmarks.jmh;

import dev.plimsoll.benchmarks.jmh.peer.HandWrittenPayments;
import dev.plimsoll.benchmarks.jmh.subject.InstrumentedPayments;
import dev.plimsoll.benchmarks.jmh.subject.Payments;
import dev.plimsoll.runtime.telemetry.Telemetry;
import io.opentelemetry.api.OpenTelemetry;

/** The bare call, the expert and ours: what needs no tool but our processor. */
final class BuiltIn implements Peer {
  private final Backend backend = new Backend();

  @Override
  public Watched watch(Payments delegate, Variant variant) {
    return backend.watched(around(delegate, variant));
  }

  private Payments around(Payments delegate, Variant variant) {
    return switch (variant) {
      case PLAIN -> delegate;
      case HAND_WRITTEN -> byHand(delegate, backend.telemetry(), true, false);
      case HAND_WRITTEN_NO_PLACE -> byHand(delegate, backend.telemetry(), false, false);
      case HAND_WRITTEN_EXCEPTION -> byHand(delegate, backend.telemetry(), true, true);
      case HAND_WRITTEN_MIRROR -> byHand(delegate, backend.telemetry(), true, false, true);
      case HAND_WRITTEN_NO_SDK -> byHand(delegate, OpenTelemetry.noop(), true, false);
      case PLIMSOLL -> InstrumentedPayments.wrap(delegate, telemetry(backend.telemetry()));
      case PLIMSOLL_OFF -> InstrumentedPayments.wrap(delegate, switchedOff());
      case PLIMSOLL_NO_SDK -> InstrumentedPayments.wrap(delegate, telemetry(OpenTelemetry.noop()));
      case PLIMSOLL_NOOP -> InstrumentedPayments.wrap(delegate, Telemetry.noop());
      default -> throw new IllegalArgumentException(variant + " is not built in");
    };
  }

  private Telemetry telemetry(OpenTelemetry spans) {
    return Telemetry.of(backend.meters(), spans);
  }

  private Telemetry switchedOff() {
    Telemetry telemetry = telemetry(backend.telemetry());
    telemetry.switches().allOff();
    return telemetry;
  }

  private Payments byHand(
      Payments delegate, OpenTelemetry spans, boolean place, boolean exceptions) {
    return byHand(delegate, spans, place, exceptions, false);
  }

  private Payments byHand(
      Payments delegate, OpenTelemetry spans, boolean place, boolean exceptions, boolean mirrors) {
    return new HandWrittenPayments(delegate, backend.meters(), spans, place, exceptions, mirrors);
  }
}
