package dev.plimsoll.processor.instrument;

import dev.plimsoll.processor.diagnostic.Problem;
import dev.plimsoll.processor.diagnostic.ValidationReport;
import java.util.stream.Collectors;
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
  }

  private void validate(Element carrier, AnnotationMirror mirror, ValidationReport.Builder report) {
    String unread =
        migrations.unread(mirror).stream()
            .map(element -> "`" + element + "`")
            .collect(Collectors.joining(", "));
    if (!unread.isEmpty()) {
      report.add(
          Problem.MIGRATED_IN_PART,
          carrier,
          mirror,
          mirror.getAnnotationType().asElement().getSimpleName(),
          carrier.getSimpleName(),
          unread);
    }
  }
}
