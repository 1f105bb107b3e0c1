package dev.plimsoll.processor.instrument;

import dev.plimsoll.processor.emit.Facts;
import dev.plimsoll.processor.instrument.Operation.Meters;
import dev.plimsoll.processor.source.Signatures;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/** Records the meters beside the three families, for dashboards, alerts and the inventory. */
final class MeterFacts {
  private static final int COUNT_SUM_AND_INF = 3;

  /** Micrometer adds the maximum. */
  private static final int OTHERS_OF_HISTOGRAM = COUNT_SUM_AND_INF + 1;

  private final Facts facts;
  private final Signatures signatures;

  MeterFacts(Facts facts, Types types) {
    this.facts = facts;
    this.signatures = new Signatures(types);
  }

  void add(TypeElement type, Operation operation) {
    Meters meters = operation.meters();
    meters
        .flight()
        .ifPresent(
            flight -> {
              add(type, operation, flight.base() + ".requests.in.flight", "gauge", List.of(), 1);
              if (flight.isLongTask()) {
                add(
                    type,
                    operation,
                    flight.base() + ".request.running",
                    "long-task",
                    List.of(),
                    COUNT_SUM_AND_INF);
              }
            });
    meters
        .count()
        .ifPresent(
            count -> add(type, operation, count.name(), "counter", List.of(), series(operation)));
    meters
        .sizes()
        .forEach(
            size ->
                add(
                    type,
                    operation,
                    size.key(),
                    "histogram",
                    size.buckets(),
                    size.buckets().size() + OTHERS_OF_HISTOGRAM));
    meters.levels().forEach(l -> add(type, operation, l.key(), "gauge", List.of(), 1));
  }

  private static long series(Operation operation) {
    long combinations = operation.completion().isAsync() ? 3 : 2;
    for (Operation.Tag tag : operation.tags()) {
      combinations *= tag.labels().size();
    }
    return combinations;
  }

  private void add(
      TypeElement type,
      Operation operation,
      String name,
      String kind,
      List<Double> buckets,
      long series) {
    facts.add(
        "meters",
        type,
        name,
        kind,
        kind.equals("counter")
            ? operation.tags().stream()
                .map(tag -> tag.key() + "=" + String.join(",", tag.labels()))
                .toList()
            : List.of(),
        buckets.stream().map(OperationWriter::number).toList(),
        series,
        signatures.fact(operation.method()),
        operation.place());
  }
}
