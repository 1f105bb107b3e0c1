package dev.plimsoll.processor.instrument;

import dev.plimsoll.processor.emit.Facts;
import dev.plimsoll.processor.source.Signatures;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/** Records the meters beside the three families, for dashboards, alerts and the inventory. */
final class MeterFacts {
  private final Facts facts;
  private final Signatures signatures;

  MeterFacts(Facts facts, Types types) {
    this.facts = facts;
    this.signatures = new Signatures(types);
  }

  void add(TypeElement type, Operation operation) {
    for (MeterSeries meter : MeterSeries.of(operation)) {
      facts.add(
          "meters",
          type,
          meter.name(),
          meter.kind(),
          meter.tags().stream()
              .map(tag -> tag.key() + "=" + String.join(",", tag.labels()))
              .toList(),
          meter.buckets().stream().map(OperationWriter::number).toList(),
          meter.total(),
          signatures.fact(operation.method()),
          operation.place());
    }
  }
}
