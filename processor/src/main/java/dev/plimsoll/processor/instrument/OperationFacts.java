package dev.plimsoll.processor.instrument;

import dev.plimsoll.processor.emit.Facts;
import dev.plimsoll.processor.instrument.Operation.Attribute;
import dev.plimsoll.processor.instrument.Operation.Metric;
import dev.plimsoll.processor.instrument.Operation.Span;
import dev.plimsoll.processor.source.Signatures;
import java.util.List;
import javax.lang.model.util.Types;

/** Records what is watched, for dashboards, alerts and the inventory. */
final class OperationFacts {
  private final Facts facts;
  private final Signatures signatures;
  private final ErrorVocabulary vocabulary;
  private final MeterFacts meters;

  OperationFacts(Facts facts, Types types, ErrorVocabulary vocabulary) {
    this.facts = facts;
    this.signatures = new Signatures(types);
    this.vocabulary = vocabulary;
    this.meters = new MeterFacts(facts, types);
  }

  /** An inherited operation is a fact of the type that declares it. */
  void add(InstrumentedType type) {
    type.operations().stream()
        .filter(operation -> operation.method().getEnclosingElement().equals(type.element()))
        .forEach(
            operation -> {
              if (operation.metric().isPresent() || operation.span().isPresent()) {
                add(type, operation);
              }
              meters.add(type.element(), operation);
            });
  }

  private void add(InstrumentedType type, Operation operation) {
    List<String> errorTypes = vocabulary.names(operation);
    facts.add(
        "operations",
        type.element(),
        signatures.fact(operation.method()),
        operation.metric().map(Metric::base).orElse(""),
        operation.span().map(Span::name).orElse(""),
        operation.span().map(Span::kind).orElse(""),
        operation.tags().stream()
            .map(tag -> tag.key() + "=" + String.join(",", tag.labels()))
            .toList(),
        errorTypes,
        operation.metric().stream()
            .flatMap(metric -> metric.expected().stream())
            .map(Object::toString)
            .toList(),
        operation.metric().stream()
            .flatMap(metric -> metric.buckets().stream())
            .map(OperationWriter::number)
            .toList(),
        operation.isCounted() ? SeriesCount.of(operation, vocabulary.names(operation)).total() : 0L,
        operation.span().stream()
            .flatMap(span -> span.attributes().stream())
            .map(Attribute::key)
            .toList(),
        operation.place());
  }
}
