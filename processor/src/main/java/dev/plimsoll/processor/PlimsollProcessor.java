package dev.plimsoll.processor;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.plimsoll.processor.diagnostic.CrashGuard;
import dev.plimsoll.processor.diagnostic.ReportPrinter;
import dev.plimsoll.processor.emit.Facts;
import dev.plimsoll.processor.emit.Sources;
import dev.plimsoll.processor.instrument.InstrumentStep;
import dev.plimsoll.processor.redaction.RedactionStep;
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
 * Generates what follows from one type: its redaction, its wrapper, its facts.
 *
 * <p>It isolates: what it writes for a type depends on that type and those it names. What depends
 * on the whole compilation is {@link PlimsollCompilationProcessor}'s. It asks for every annotation,
 * because a user's own may say that a member is sensitive, and claims none.
 */
@AutoService(Processor.class)
public final class PlimsollProcessor extends AbstractProcessor {
  private final SensitiveTypes sensitiveTypes = new SensitiveTypes();
  private RedactionStep redaction;
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
    Options.validate(environment.getOptions(), printer);
    facts = new Facts(environment.getFiler(), elements);
    redaction = new RedactionStep(environment, sensitiveTypes, places, sources, facts, printer);
    guard = new CrashGuard(environment.getMessager());
    rounds =
        new Rounds(
            elements,
            ImmutableList.of(
                redaction,
                new InstrumentStep(
                    environment, options, sensitiveTypes, places, sources, facts, printer)),
            guard);
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
        .forEach(type -> rounds.process(redaction, type));
    if (round.processingOver()) {
      facts.write();
    }
  }
}
