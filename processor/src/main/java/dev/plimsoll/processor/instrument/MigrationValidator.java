package dev.plimsoll.processor.instrument;

import dev.plimsoll.processor.diagnostic.Problem;
import dev.plimsoll.processor.diagnostic.ValidationReport;
import dev.plimsoll.processor.source.Migration;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** Tells what annotations of other libraries say that is not read. */
final class MigrationValidator {
  private final Migrations migrations;

  MigrationValidator(Migrations migrations) {
    this.migrations = migrations;
  }

  void validate(Operation operation, ValidationReport.Builder report) {
    operation.span().ifPresent(span -> validate(span.carrier(), span.mirror(), report));
    operation.metric().ifPresent(metric -> validate(metric.carrier(), metric.mirror(), report));
    operation.meters().count().ifPresent(c -> validate(c.carrier(), c.mirror(), report));
    operation.meters().flight().ifPresent(f -> validate(f.carrier(), f.mirror(), report));
    operation.tags().forEach(tag -> validate(tag.element(), tag.mirror(), report));
  }

  private void validate(Element carrier, AnnotationMirror mirror, ValidationReport.Builder report) {
    for (Migration.Unread unread : migrations.unread(mirror)) {
      report.add(
          Problem.MIGRATED_IN_PART,
          carrier,
          mirror,
          mirror.getAnnotationType().asElement().getSimpleName(),
          carrier.getSimpleName(),
          unread.element(),
          unread.remedy());
    }
  }
}
