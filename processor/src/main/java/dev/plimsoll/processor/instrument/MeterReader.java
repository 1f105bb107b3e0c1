package dev.plimsoll.processor.instrument;

import static dev.plimsoll.processor.instrument.AnnotationReader.COUNT_METRIC;
import static dev.plimsoll.processor.instrument.AnnotationReader.GAUGE_METRIC;
import static dev.plimsoll.processor.instrument.AnnotationReader.IN_FLIGHT;
import static dev.plimsoll.processor.instrument.AnnotationReader.SIZE_METRIC;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.AnnotationValues;
import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.instrument.AnnotationReader.Carried;
import dev.plimsoll.processor.instrument.Operation.Completion;
import dev.plimsoll.processor.instrument.Operation.Count;
import dev.plimsoll.processor.instrument.Operation.Flight;
import dev.plimsoll.processor.instrument.Operation.Level;
import dev.plimsoll.processor.instrument.Operation.Meters;
import dev.plimsoll.processor.instrument.Operation.Metric;
import dev.plimsoll.processor.instrument.Operation.Size;
import dev.plimsoll.processor.instrument.ValueReader.Value;
import dev.plimsoll.processor.source.Overridable.Method;
import dev.plimsoll.processor.source.Reach;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads the meters of a method beside its three families. */
final class MeterReader {
  private final AnnotationReader annotations;
  private final ValueReader values;
  private final Types types;

  MeterReader(AnnotationReader annotations, ValueReader values, Types types) {
    this.annotations = annotations;
    this.values = values;
    this.types = types;
  }

  Meters read(
      Method method,
      Optional<Metric> metric,
      Completion completion,
      Optional<TypeMirror> result,
      Reach reach) {
    return new Meters(
        annotations
            .find(IN_FLIGHT, method.declarations())
            .map(carried -> flight(carried, method, metric)),
        annotations
            .find(COUNT_METRIC, method.declarations())
            .map(
                carried ->
                    new Count(countName(carried, method), carried.carrier(), carried.mirror())),
        values.read(SIZE_METRIC, method, result, reach).stream()
            .map(this::size)
            .collect(ImmutableList.toImmutableList()),
        values.read(GAUGE_METRIC, method, result, reach).stream()
            .map(value -> level(value, method, completion))
            .collect(ImmutableList.toImmutableList()));
  }

  private static String countName(Carried carried, Method method) {
    if (carried.foreign().isEmpty()) {
      return carried.text("value");
    }
    String base = AnnotationReader.metricBase(carried, method.element());
    return carried.foreign().get().says("value") ? base : base + ".counted";
  }

  private static Flight flight(Carried carried, Method method, Optional<Metric> metric) {
    String base =
        metric.isPresent() && carried.text("value").isEmpty()
            ? metric.get().base()
            : AnnotationReader.metricBase(carried, method.element());
    return new Flight(
        base, carried.flag("longTask"), carried.texts("tags"), carried.carrier(), carried.mirror());
  }

  private Size size(Value value) {
    return new Size(
        value.key(),
        value.element(),
        value.path(),
        Measure.of(value.path().end(), types),
        AnnotationValues.getDoubles(
            AnnotationMirrors.getAnnotationValue(value.mirror(), "buckets")),
        tags(value),
        value.mirror());
  }

  /** What answers later cannot be asked when metrics are collected; its last result is shown. */
  private Level level(Value value, Method method, Completion completion) {
    return new Level(
        value.key(),
        value.element(),
        value.path(),
        Measure.of(value.path().end(), types),
        value.element().getKind() == ElementKind.METHOD
            && method.element().getParameters().isEmpty()
            && !completion.isAsync(),
        tags(value),
        value.mirror());
  }

  private static ImmutableList<String> tags(Value value) {
    return value.carried().texts("tags");
  }
}
