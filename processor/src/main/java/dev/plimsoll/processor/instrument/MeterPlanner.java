package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.instrument.Operation.Level;
import dev.plimsoll.processor.instrument.Operation.Measured;
import dev.plimsoll.processor.instrument.Operation.Size;
import dev.plimsoll.processor.instrument.WrapperPlan.FlightPlan;
import dev.plimsoll.processor.instrument.WrapperPlan.Locals;
import dev.plimsoll.processor.instrument.WrapperPlan.MeasurePlan;
import dev.plimsoll.processor.instrument.WrapperPlan.MeterField;
import dev.plimsoll.processor.instrument.WrapperPlan.PollPlan;
import dev.plimsoll.processor.instrument.WrapperPlan.Source;
import dev.plimsoll.processor.source.AccessPath;
import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.Names;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans the meters of a wrapper beside the three families. */
final class MeterPlanner {
  private final Names fields;
  private final Names methods;

  /** By identity: overloads may ask for meters that are alike. */
  private final Map<Object, MeterField> meters = new IdentityHashMap<>();

  private final ImmutableList.Builder<MeterField> meterFields = ImmutableList.builder();
  private final ImmutableList.Builder<PollPlan> polls = ImmutableList.builder();

  MeterPlanner(Names fields, Names methods) {
    this.fields = fields;
    this.methods = methods;
  }

  ImmutableList<MeterField> fields() {
    return meterFields.build();
  }

  ImmutableList<PollPlan> polls() {
    return polls.build();
  }

  /** Gives each meter of an operation a field. */
  void plan(String operation, Operation of) {
    of.meters()
        .flight()
        .ifPresent(
            flight ->
                add(
                    flight,
                    flight.isLongTask() ? MeterField.Kind.LONG_TASK : MeterField.Kind.FLIGHT,
                    operation + "InFlight",
                    operation,
                    flight.base(),
                    ImmutableList.of(),
                    flight.tags()));
    for (Size size : of.meters().sizes()) {
      String field = operation + GeneratedNames.capital(GeneratedNames.camel(size.key()));
      add(size, MeterField.Kind.SIZE, field, operation, size.key(), size.buckets(), size.tags());
    }
    for (Level level : of.meters().levels()) {
      String field = operation + GeneratedNames.capital(GeneratedNames.camel(level.key()));
      if (level.isPolled()) {
        polls.add(poll(level, field, operation, of));
      } else {
        add(
            level,
            MeterField.Kind.LEVEL,
            field,
            operation,
            level.key(),
            ImmutableList.of(),
            level.tags());
      }
    }
  }

  private void add(
      Object meter,
      MeterField.Kind kind,
      String field,
      String operation,
      String name,
      ImmutableList<Double> buckets,
      ImmutableList<String> tags) {
    MeterField added =
        new MeterField(kind, fields.fresh(field, field + "Meter"), operation, name, buckets, tags);
    meters.put(meter, added);
    meterFields.add(added);
  }

  private PollPlan poll(Level level, String field, String operation, Operation of) {
    Names scope = fields.nested();
    ImmutableList.Builder<Source.Step> steps = ImmutableList.builder();
    String holder = scope.fresh("result", "answer");
    for (AccessPath.Step step : level.path().steps()) {
      steps.add(new Source.Step(step.method(), scope.fresh(step.property())));
    }
    return new PollPlan(
        methods.fresh("poll" + GeneratedNames.capital(field)),
        operation,
        level.key(),
        of.method().getSimpleName().toString(),
        new Source(holder, steps.build()),
        level.measure().get(),
        scope.fresh("failure", "thrown"));
  }

  /** What counts the running calls of an operation. */
  Optional<FlightPlan> flight(Operation operation) {
    return operation
        .meters()
        .flight()
        .map(flight -> new FlightPlan(meters.get(flight).field(), !flight.tags().isEmpty()));
  }

  /** What is measured of a call's arguments, or of its result. */
  ImmutableList<MeasurePlan> measures(
      Operation operation, boolean isOfResult, Locals locals, Names scope) {
    Stream<Measured> sizes = operation.meters().sizes().stream().map(size -> size);
    Stream<Measured> levels =
        operation.meters().levels().stream().filter(level -> !level.isPolled()).map(level -> level);
    return Stream.concat(sizes, levels)
        .filter(measured -> measured.isOfResult() == isOfResult)
        .map(
            measured ->
                new MeasurePlan(
                    meters.get(measured).field(),
                    CallPlanner.source(measured, locals, scope),
                    measured.measure().get(),
                    measured instanceof Level,
                    !measured.tags().isEmpty()))
        .collect(ImmutableList.toImmutableList());
  }
}
