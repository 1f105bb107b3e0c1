package dev.plimsoll.processor;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.plimsoll.processor.diagnostic.CrashGuard;
import dev.plimsoll.processor.diagnostic.ReportPrinter;
import dev.plimsoll.processor.emit.Facts;
import dev.plimsoll.processor.emit.Services;
import dev.plimsoll.processor.emit.Sources;
import dev.plimsoll.processor.health.HealthStep;
import dev.plimsoll.processor.index.IndexStep;
import dev.plimsoll.processor.instrument.CatalogStep;
import dev.plimsoll.processor.instrument.InstrumentStep;
import dev.plimsoll.processor.redaction.RedactionIndexStep;
import dev.plimsoll.processor.source.Options;
import dev.plimsoll.processor.source.Places;
import dev.plimsoll.processor.source.SensitiveTypes;
import dev.plimsoll.processor.source.Taxonomy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Generates and judges what follows from a whole compilation: the health registry, the list of
 * wrappers, the index of redactions, and metrics that several types share.
 *
 * <p>It aggregates, and is a processor of its own so that build tools which compile only what
 * changed can go on doing so for {@link PlimsollProcessor}.
 */
@AutoService(Processor.class)
public final class PlimsollCompilationProcessor extends AbstractProcessor {
  private final SensitiveTypes sensitiveTypes = new SensitiveTypes();
  private HealthStep health;
  private CatalogStep catalog;
  private IndexStep index;
  private RedactionIndexStep redactions;
  private Facts facts;
  private Options options;
  private Rounds rounds;
  private CrashGuard guard;

  @Override
  public ImmutableSet<String> getSupportedAnnotationTypes() {
    return ImmutableSet.of("*");
  }

  @Override
  public ImmutableSet<String> getSupportedOptions() {
    return Options.NAMES;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    var elements = environment.getElementUtils();
    var printer = new ReportPrinter(environment.getMessager());
    var places = Places.of(environment);
    options = Options.of(environment.getOptions());
    var sources = new Sources(environment.getFiler(), elements, getClass());
    facts = new Facts(environment.getFiler(), elements);
    health = new HealthStep(environment, options, places, sources, facts, printer);
    catalog = new CatalogStep(environment, options, places, printer);
    redactions =
        new RedactionIndexStep(
            environment, sensitiveTypes, sources, new Services(environment.getFiler(), elements));
    guard = new CrashGuard(environment.getMessager());
    index =
        new IndexStep(
            elements,
            new Services(environment.getFiler(), elements),
            InstrumentStep.annotations(options));
    rounds = new Rounds(elements, ImmutableList.of(health, catalog, index, redactions), guard);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    guard.run(() -> handle(annotations, round));
    return false;
  }

  private void handle(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Taxonomy.useForeign(options.sensitiveAnnotations());
    rounds.run(annotations, round);
    sensitiveTypes
        .heirsIn(round.getRootElements())
        .forEach(type -> rounds.process(redactions, type));
    if (round.processingOver()) {
      facts.write();
      index.finish();
      redactions.finish();
    } else {
      catalog.finishRound();
      redactions.finishRound();
      if (!rounds.isWaiting()) {
        health.finishRound();
      }
    }
  }
}
