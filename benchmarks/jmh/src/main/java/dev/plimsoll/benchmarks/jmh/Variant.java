package dev.plimsoll.benchmarks.jmh;

import static dev.plimsoll.benchmarks.jmh.Signal.ATTRIBUTES;
import static dev.plimsoll.benchmarks.jmh.Signal.LABEL;
import static dev.plimsoll.benchmarks.jmh.Signal.METRICS;
import static dev.plimsoll.benchmarks.jmh.Signal.SPAN;

import dev.plimsoll.benchmarks.jmh.subject.Payments;
import java.util.EnumSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Who does the job. Each benchmark process makes one, so that the classes of the others are not
 * even loaded.
 */
public enum Variant {
  /** Nobody: the bare call. */
  PLAIN("plain call", ""),
  /** An expert, with all that Plimsoll records. */
  HAND_WRITTEN("hand-written", "", METRICS, LABEL, SPAN, ATTRIBUTES),
  /** An expert who leaves out where the code is. */
  HAND_WRITTEN_NO_PLACE("hand-written, without `code.*`", "", METRICS, LABEL, SPAN, ATTRIBUTES),
  /** An expert who records the exception on the span. */
  HAND_WRITTEN_EXCEPTION("hand-written, exception recorded", "", METRICS, LABEL, SPAN, ATTRIBUTES),
  /** An expert whose futures promise what ours do. */
  HAND_WRITTEN_MIRROR(
      "hand-written, future that can be cancelled", "", METRICS, LABEL, SPAN, ATTRIBUTES),
  /** An expert, over an OpenTelemetry without SDK. */
  HAND_WRITTEN_NO_SDK("hand-written, no SDK", "", METRICS, LABEL),
  /** The generated wrapper. */
  PLIMSOLL("Plimsoll", "", METRICS, LABEL, SPAN, ATTRIBUTES),
  /** The generated wrapper, switched off. */
  PLIMSOLL_OFF("Plimsoll, switched off", ""),
  /** The generated wrapper, over an OpenTelemetry without SDK. */
  PLIMSOLL_NO_SDK("Plimsoll, no SDK", "", METRICS, LABEL),
  /** The generated wrapper around {@code Telemetry.noop()}. */
  PLIMSOLL_NOOP("Plimsoll, `Telemetry.noop()`", ""),
  /** Micrometer's {@code TimedAspect} in a Spring proxy. */
  SPRING_TIMED("`@Timed`, Spring AOP, no label", "spring", METRICS),
  /** The same, with a label from a parameter. */
  SPRING_TIMED_LABEL("`@Timed`, Spring AOP, label from the parameter", "spring", METRICS, LABEL),
  /** Micrometer's {@code ObservedAspect} in a Spring proxy. */
  SPRING_OBSERVED("`@Observed`, Spring AOP, no label", "spring", METRICS),
  /** The same, with a label from a parameter. */
  SPRING_OBSERVED_LABEL(
      "`@Observed`, Spring AOP, label from the parameter", "spring", METRICS, LABEL),
  /** Micrometer's {@code TimedAspect}, woven by ajc. */
  ASPECTJ_TIMED("`@Timed`, woven by AspectJ, no label", "aspectj", METRICS),
  /** The same, with a label from a parameter. */
  ASPECTJ_TIMED_LABEL(
      "`@Timed`, woven by AspectJ, label from the parameter", "aspectj", METRICS, LABEL),
  /** Micrometer's {@code ObservedAspect}, woven by ajc. */
  ASPECTJ_OBSERVED("`@Observed`, woven by AspectJ, no label", "aspectj", METRICS),
  /** The same, with a label from a parameter. */
  ASPECTJ_OBSERVED_LABEL(
      "`@Observed`, woven by AspectJ, label from the parameter", "aspectj", METRICS, LABEL),
  /** Micronaut's compile-time interceptors. */
  MICRONAUT("`@Timed` and `@NewSpan`, Micronaut, no label", "micronaut", METRICS, SPAN, ATTRIBUTES),
  /** The same, with a label from a parameter. */
  MICRONAUT_LABEL(
      "`@Timed` and `@NewSpan`, Micronaut, label from the parameter",
      "micronaut",
      METRICS,
      LABEL,
      SPAN,
      ATTRIBUTES),
  /** avaje-metrics. */
  AVAJE("`@Timed`, woven by avaje-metrics, no label", "avaje", METRICS),
  /** OpenTelemetry's {@code @WithSpan}, instrumented by its javaagent. */
  AGENT("`@WithSpan`, OpenTelemetry's javaagent", "agent", SPAN, ATTRIBUTES),
  /** OpenTelemetry's {@code @WithSpan}, in the aspect of its Spring Boot starter. */
  STARTER("`@WithSpan`, OpenTelemetry's Spring Boot starter", "starter", SPAN, ATTRIBUTES);

  private final String title;
  private final String module;
  private final Set<Signal> signals = EnumSet.noneOf(Signal.class);

  Variant(String title, String module, Signal... signals) {
    this.title = title;
    this.module = module;
    this.signals.addAll(List.of(signals));
  }

  String title() {
    return title;
  }

  /** The folder under {@code peers} whose class path has it, or empty. */
  String module() {
    return module;
  }

  /** What it reports of a call that asks for these. */
  Set<Signal> reports(Set<Signal> asked) {
    Set<Signal> reported = EnumSet.copyOf(asked);
    reported.retainAll(signals);
    return reported;
  }

  Watched watch(Payments delegate) {
    return peer().watch(delegate, this);
  }

  private Peer peer() {
    return module.isEmpty()
        ? new BuiltIn()
        : ServiceLoader.load(Peer.class)
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("`%s` is not on the class path".formatted(module)));
  }
}
