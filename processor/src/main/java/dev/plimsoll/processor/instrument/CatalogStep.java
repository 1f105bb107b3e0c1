package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableSet;
import dev.plimsoll.processor.diagnostic.ReportPrinter;
import dev.plimsoll.processor.source.Options;
import dev.plimsoll.processor.source.Places;
import dev.plimsoll.processor.source.SensitiveTypes;
import dev.plimsoll.processor.source.Signatures;
import dev.plimsoll.processor.source.Step;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Compares the metrics of all types of a compilation.
 *
 * <p>It aggregates and writes nothing, and so is apart from the step that writes wrappers, which
 * looks at one type at a time.
 */
public final class CatalogStep implements Step {
  private final ImmutableSet<String> about;
  private final InstrumentReader reader;
  private final CatalogValidator validator = new CatalogValidator();
  private final Signatures signatures;
  private final ReportPrinter printer;
  private final TreeMap<String, Operation> operations = new TreeMap<>();

  /** Creates the step. */
  public CatalogStep(
      ProcessingEnvironment environment, Options options, Places places, ReportPrinter printer) {
    this.about = InstrumentStep.annotations(options);
    this.reader = InstrumentStep.reader(environment, options, new SensitiveTypes(), places);
    this.signatures = new Signatures(environment.getTypeUtils());
    this.printer = printer;
  }

  @Override
  public boolean isAbout(TypeElement annotation) {
    return about.contains(annotation.getQualifiedName().toString());
  }

  @Override
  public void process(TypeElement type) {
    add(reader.read(type));
  }

  /** Compares the operations found so far. */
  public void finishRound() {
    validator.validate(operations.values()).forEach(printer::print);
  }

  /** An inherited operation is one and the same, however many wrappers have it. */
  private void add(InstrumentedType type) {
    for (Operation operation : type.operations()) {
      operations.put(signatures.fact(operation.method()), operation);
    }
  }
}
