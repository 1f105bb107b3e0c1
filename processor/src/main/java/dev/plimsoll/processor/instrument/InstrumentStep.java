package dev.plimsoll.processor.instrument;

import com.google.auto.common.MoreElements;
import com.google.common.collect.ImmutableSet;
import dev.plimsoll.processor.diagnostic.Problem;
import dev.plimsoll.processor.diagnostic.ReportPrinter;
import dev.plimsoll.processor.diagnostic.ValidationReport;
import dev.plimsoll.processor.emit.Facts;
import dev.plimsoll.processor.emit.Sources;
import dev.plimsoll.processor.index.WrappingPlan;
import dev.plimsoll.processor.index.WrappingWriter;
import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.GeneratedTypes;
import dev.plimsoll.processor.source.Migration;
import dev.plimsoll.processor.source.Options;
import dev.plimsoll.processor.source.Overridable;
import dev.plimsoll.processor.source.PathResolver;
import dev.plimsoll.processor.source.Places;
import dev.plimsoll.processor.source.SensitiveTypes;
import dev.plimsoll.processor.source.Signatures;
import dev.plimsoll.processor.source.Step;
import dev.plimsoll.processor.source.Unresolved;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Generates an {@code Instrumented<Type>} for each type with watched methods. */
public final class InstrumentStep implements Step {
  private static final ImmutableSet<String> OURS =
      ImmutableSet.<String>builder()
          .addAll(AnnotationReader.OF_CALLS)
          .addAll(AnnotationReader.OF_VALUES)
          .addAll(AnnotationReader.OF_VALUES.stream().map(AnnotationReader::containerOf).toList())
          .build();

  private final ImmutableSet<String> about;
  private final InstrumentReader reader;
  private final InstrumentValidator validator;
  private final WrapperPlanner planner;
  private final WrapperWriter writer = new WrapperWriter();
  private final WrappingWriter index = new WrappingWriter();
  private final OperationFacts facts;
  private final ReportPrinter printer;
  private final Sources sources;
  private final Elements elements;
  private final Places places;

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
    Migrations migrations = new Migrations(options.migrate(), elements);
    this.about = annotations(options);
    this.reader = reader(environment, options, sensitiveTypes, places);
    this.validator =
        new InstrumentValidator(
            new AnnotationReader(migrations),
            new GeneratedTypes(elements, places),
            new OperationValidator(
                types,
                elements,
                options,
                vocabulary,
                new ArgumentValidator(sensitiveTypes, new Linkable(types)),
                new MigrationValidator(migrations)));
    this.planner = new WrapperPlanner(types, elements, vocabulary, migrations.annotations());
    this.facts = new OperationFacts(facts, types, vocabulary);
    this.printer = printer;
    this.elements = elements;
    this.places = places;
    this.sources = sources;
  }

  /**
   * Returns the names of the annotations that make a type a watched one: ours, and migrated ones.
   */
  public static ImmutableSet<String> annotations(Options options) {
    return ImmutableSet.<String>builder()
        .addAll(OURS)
        .addAll(
            Migration.ALL.stream()
                .filter(row -> options.migrate().contains(row.library()))
                .map(Migration::annotation)
                .toList())
        .build();
  }

  static InstrumentReader reader(
      ProcessingEnvironment environment,
      Options options,
      SensitiveTypes sensitiveTypes,
      Places places) {
    var types = environment.getTypeUtils();
    var elements = environment.getElementUtils();
    var annotations = new AnnotationReader(new Migrations(options.migrate(), elements));
    ValueReader values = new ValueReader(annotations, new PathResolver(types, elements));
    return new InstrumentReader(
        annotations,
        new Overridable(types, elements),
        new OperationReader(
            annotations,
            values,
            new MeterReader(annotations, values, types),
            new DomainReader(types),
            new CompletionReader(types, elements),
            sensitiveTypes,
            places));
  }

  @Override
  public boolean isAbout(TypeElement annotation) {
    return about.contains(annotation.getQualifiedName().toString());
  }

  /** The wrapper of an interface declares what that inherits, too. */
  @Override
  public Optional<String> findMissing(TypeElement type) {
    return Unresolved.find(type).or(() -> findInherited(type).map(Unresolved.Missing::type));
  }

  private Optional<Unresolved.Missing> findInherited(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE
        ? Unresolved.findInherited(type, elements)
        : Optional.empty();
  }

  /** What is missing from source code is javac's to report. */
  @Override
  public void giveUp(TypeElement type) {
    if (Unresolved.find(type).isEmpty()) {
      findInherited(type)
          .filter(missing -> !places.hasSource(Places.outermost(missing.method())))
          .ifPresent(missing -> report(type, missing));
    }
  }

  private void report(TypeElement type, Unresolved.Missing missing) {
    ValidationReport.Builder report = ValidationReport.about(type);
    report.add(
        Problem.MISSING_TYPE,
        type,
        Signatures.brief(missing.method()),
        missing.type(),
        GeneratedNames.instrumented(type));
    printer.print(report.build());
  }

  @Override
  public void process(TypeElement type) {
    if (isAnnotatedItself(type)) {
      process(reader.read(type));
    }
  }

  /** Not if it inherits the annotation: a wrapper, which does, would be wrapped again for ever. */
  private boolean isAnnotatedItself(TypeElement type) {
    return Stream.concat(Stream.of(type), type.getEnclosedElements().stream())
        .flatMap(
            element ->
                element instanceof ExecutableElement method
                    ? Stream.concat(Stream.of(element), method.getParameters().stream())
                    : Stream.of(element))
        .flatMap(element -> element.getAnnotationMirrors().stream())
        .map(mirror -> MoreElements.asType(mirror.getAnnotationType().asElement()))
        .anyMatch(this::isAbout);
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
