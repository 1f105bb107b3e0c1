package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableSet;
import dev.plimsoll.processor.diagnostic.ReportPrinter;
import dev.plimsoll.processor.diagnostic.ValidationReport;
import dev.plimsoll.processor.emit.Facts;
import dev.plimsoll.processor.emit.Sources;
import dev.plimsoll.processor.index.WrappingPlan;
import dev.plimsoll.processor.index.WrappingWriter;
import dev.plimsoll.processor.source.GeneratedTypes;
import dev.plimsoll.processor.source.Options;
import dev.plimsoll.processor.source.Overridable;
import dev.plimsoll.processor.source.PathResolver;
import dev.plimsoll.processor.source.Places;
import dev.plimsoll.processor.source.SensitiveTypes;
import dev.plimsoll.processor.source.Step;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Generates an {@code Instrumented<Type>} for each type with watched methods. */
public final class InstrumentStep implements Step {
  /** The annotations that the step is about. */
  public static final ImmutableSet<String> ANNOTATIONS =
      ImmutableSet.<String>builder()
          .addAll(AnnotationReader.OF_CALLS)
          .addAll(AnnotationReader.OF_VALUES)
          .addAll(AnnotationReader.OF_VALUES.stream().map(AnnotationReader::containerOf).toList())
          .build();

  private final InstrumentReader reader;
  private final InstrumentValidator validator;
  private final WrapperPlanner planner;
  private final WrapperWriter writer = new WrapperWriter();
  private final WrappingWriter index = new WrappingWriter();
  private final OperationFacts facts;
  private final ReportPrinter printer;
  private final Sources sources;

  /** Creates the step. */
  public InstrumentStep(
      ProcessingEnvironment environment,
      Options options,
      SensitiveTypes sensitiveTypes,
      Places places,
      Sources sources,
      Facts facts,
      ReportPrinter printer) {
    var types = environment.getTypeUtils();
    var elements = environment.getElementUtils();
    ErrorVocabulary vocabulary = new ErrorVocabulary(types);
    this.reader = reader(environment, sensitiveTypes, places);
    this.validator =
        new InstrumentValidator(
            new GeneratedTypes(elements, places),
            new OperationValidator(
                types, elements, options, vocabulary, new ArgumentValidator(sensitiveTypes)));
    this.planner = new WrapperPlanner(types, elements, vocabulary);
    this.facts = new OperationFacts(facts, types, vocabulary);
    this.printer = printer;
    this.sources = sources;
  }

  static InstrumentReader reader(
      ProcessingEnvironment environment, SensitiveTypes sensitiveTypes, Places places) {
    var types = environment.getTypeUtils();
    var elements = environment.getElementUtils();
    ValueReader values = new ValueReader(new PathResolver(types, elements));
    return new InstrumentReader(
        new Overridable(types, elements),
        new OperationReader(
            values,
            new MeterReader(values, types),
            new DomainReader(types),
            new CompletionReader(types, elements),
            sensitiveTypes,
            places));
  }

  @Override
  public boolean isAbout(TypeElement annotation) {
    return ANNOTATIONS.contains(annotation.getQualifiedName().toString());
  }

  @Override
  public void process(TypeElement type) {
    process(reader.read(type));
  }

  private void process(InstrumentedType type) {
    ValidationReport report = validator.validate(type);
    printer.print(report);
    if (report.isClean()) {
      facts.add(type);
      WrapperPlan plan = planner.plan(type);
      sources.write(plan.name(), writer.write(plan), type.element());
      WrappingPlan entry =
          WrappingPlan.of(
              type.element(),
              plan.name(),
              plan.isDecorator() ? Optional.of(plan.wrap()) : Optional.empty());
      sources.write(entry.name(), index.write(entry), type.element());
    }
  }
}
