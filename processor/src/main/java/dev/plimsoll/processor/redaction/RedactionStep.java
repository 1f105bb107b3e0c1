package dev.plimsoll.processor.redaction;

import dev.plimsoll.processor.diagnostic.ReportPrinter;
import dev.plimsoll.processor.diagnostic.ValidationReport;
import dev.plimsoll.processor.emit.Facts;
import dev.plimsoll.processor.emit.Sources;
import dev.plimsoll.processor.source.GeneratedTypes;
import dev.plimsoll.processor.source.Places;
import dev.plimsoll.processor.source.SensitiveTypes;
import dev.plimsoll.processor.source.Step;
import dev.plimsoll.processor.source.Taxonomy;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Generates a redacting {@code toString} for each type with {@code @Sensitive} members. */
public final class RedactionStep implements Step {
  private final RedactionReader reader;
  private final RedactionValidator validator;
  private final RedactionPlanner planner;
  private final RedactionWriter writer = new RedactionWriter();
  private final SensitiveFacts facts;
  private final ReportPrinter printer;
  private final Sources sources;

  /** Creates the step. */
  public RedactionStep(
      ProcessingEnvironment environment,
      SensitiveTypes sensitiveTypes,
      Places places,
      Sources sources,
      Facts facts,
      ReportPrinter printer) {
    var types = environment.getTypeUtils();
    var elements = environment.getElementUtils();
    MaskRules masks = new MaskRules(types, elements);
    this.reader = new RedactionReader(types, elements);
    KnownRedactions redactions = new KnownRedactions(elements, sensitiveTypes, places);
    CopyRules copies = new CopyRules(types, elements, reader, redactions);
    this.validator =
        new RedactionValidator(
            new GeneratedTypes(elements, places), masks, new RedactorRules(types), copies);
    this.planner = new RedactionPlanner(types, masks, copies);
    this.facts = new SensitiveFacts(facts, places);
    this.printer = printer;
    this.sources = sources;
  }

  @Override
  public boolean isAbout(TypeElement annotation) {
    return annotation.getQualifiedName().contentEquals(Taxonomy.SENSITIVE)
        || annotation.getQualifiedName().contentEquals(RedactionValidator.REDACTABLE)
        || Taxonomy.isTerm(annotation);
  }

  @Override
  public void process(TypeElement type) {
    process(reader.read(type));
  }

  private void process(RedactedType type) {
    ValidationReport report = validator.validate(type);
    printer.print(report);
    if (!report.isClean()) {
      return;
    }
    facts.add(type);
    if (type.holdsSensitive()) {
      RedactionPlan plan = planner.plan(type);
      sources.write(plan.name(), writer.write(plan), type.element());
    }
  }
}
