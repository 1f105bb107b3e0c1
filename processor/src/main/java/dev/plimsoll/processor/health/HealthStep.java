package dev.plimsoll.processor.health;

import com.google.auto.common.MoreElements;
import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.diagnostic.Problem;
import dev.plimsoll.processor.diagnostic.ReportPrinter;
import dev.plimsoll.processor.diagnostic.ValidationReport;
import dev.plimsoll.processor.emit.Facts;
import dev.plimsoll.processor.emit.Sources;
import dev.plimsoll.processor.source.Options;
import dev.plimsoll.processor.source.Places;
import dev.plimsoll.processor.source.Signatures;
import dev.plimsoll.processor.source.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Generates one health registry over all {@code @HealthDependency} methods of a compilation.
 *
 * <p>It aggregates: the registry is written once, in the first round that brings no new check.
 */
public final class HealthStep implements Step {
  /** The annotation that the step is about. */
  public static final String ANNOTATION = HealthReader.HEALTH_DEPENDENCY;

  private final HealthReader reader;
  private final HealthValidator validator;
  private final RegistryPlanner planner = new RegistryPlanner();
  private final RegistryWriter writer = new RegistryWriter();
  private final Signatures signatures;
  private final Options options;
  private final Sources sources;
  private final Facts facts;
  private final ReportPrinter printer;
  private final List<ExecutableElement> found = new ArrayList<>();
  private String written = "";

  /** Creates the step. */
  public HealthStep(
      ProcessingEnvironment environment,
      Options options,
      Places places,
      Sources sources,
      Facts facts,
      ReportPrinter printer) {
    var types = environment.getTypeUtils();
    this.reader = new HealthReader(types, places);
    this.validator = new HealthValidator(types, environment.getElementUtils(), places);
    this.signatures = new Signatures(types);
    this.options = options;
    this.sources = sources;
    this.facts = facts;
    this.printer = printer;
  }

  @Override
  public boolean isAbout(TypeElement annotation) {
    return annotation.getQualifiedName().contentEquals(ANNOTATION);
  }

  @Override
  public void process(TypeElement type) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (MoreElements.isAnnotationPresent(method, ANNOTATION)) {
        add(method);
      }
    }
  }

  private void add(ExecutableElement method) {
    if (written.isEmpty()) {
      found.add(method);
    } else {
      printer.print(
          ValidationReport.about(method)
              .add(Problem.HEALTH_TOO_LATE, method, Signatures.brief(method), written)
              .build());
    }
  }

  /** Writes the registry over all checks found so far. */
  public void finishRound() {
    if (written.isEmpty() && !found.isEmpty()) {
      write();
    }
  }

  private void write() {
    ImmutableList<Check> checks =
        found.stream()
            .map(reader::read)
            .sorted(
                Comparator.comparing((Check check) -> check.owner().getQualifiedName().toString())
                    .thenComparing(Check::name)
                    .thenComparing(check -> signatures.member(check.method())))
            .collect(ImmutableList.toImmutableList());
    HealthModel model = RegistryName.name(checks, options.healthRegistry());
    written = model.className();
    if (isClean(model)) {
      checks.forEach(this::record);
      RegistryPlan plan = planner.plan(model);
      sources.write(plan.name(), writer.write(plan), found);
    }
  }

  private boolean isClean(HealthModel model) {
    Map<String, Check> named = new HashMap<>();
    List<ValidationReport> reports = new ArrayList<>();
    reports.add(validator.validate(model));
    for (Check check : model.checks()) {
      reports.add(validator.validate(check, model));
      reports.add(validator.validateName(check, named));
    }
    reports.forEach(printer::print);
    return reports.stream().allMatch(ValidationReport::isClean);
  }

  private void record(Check check) {
    facts.add(
        "health",
        check.owner(),
        check.name(),
        check.isCritical(),
        check.timeout().millis().get(),
        check.interval().millis().get(),
        signatures.fact(check.method()),
        check.place());
  }
}
