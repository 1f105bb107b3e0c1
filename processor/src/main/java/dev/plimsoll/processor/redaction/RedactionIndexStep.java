package dev.plimsoll.processor.redaction;

import com.google.common.collect.ImmutableList;
import com.squareup.javapoet.ClassName;
import dev.plimsoll.processor.emit.RuntimeTypes;
import dev.plimsoll.processor.emit.Services;
import dev.plimsoll.processor.emit.Sources;
import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.SensitiveTypes;
import dev.plimsoll.processor.source.Step;
import dev.plimsoll.processor.source.Taxonomy;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Generates the index of the types that have a redaction, one class for each package, since only
 * that sees the types that are not public.
 *
 * <p>A type is listed once its redaction is there: what was refused is not.
 */
public final class RedactionIndexStep implements Step {
  private final Elements elements;
  private final SensitiveTypes sensitiveTypes;
  private final RedactionReader reader;
  private final RedactionIndexWriter writer = new RedactionIndexWriter();
  private final Sources sources;
  private final Services services;

  /** By name: a type is another element in each round. */
  private final Set<String> pending = new TreeSet<>();

  /** Creates the step. */
  public RedactionIndexStep(
      ProcessingEnvironment environment,
      SensitiveTypes sensitiveTypes,
      Sources sources,
      Services services) {
    this.elements = environment.getElementUtils();
    this.sensitiveTypes = sensitiveTypes;
    this.reader = new RedactionReader(environment.getTypeUtils(), elements);
    this.sources = sources;
    this.services = services;
  }

  @Override
  public boolean isAbout(TypeElement annotation) {
    return annotation.getQualifiedName().contentEquals(Taxonomy.SENSITIVE)
        || Taxonomy.isTerm(annotation);
  }

  @Override
  public void process(TypeElement type) {
    boolean hasValues = type.getKind() == ElementKind.RECORD || type.getKind() == ElementKind.CLASS;
    if (hasValues && sensitiveTypes.isSensitive(type)) {
      pending.add(type.getQualifiedName().toString());
    }
  }

  /** Lists the indexes as services. */
  public void finish() {
    services.write();
  }

  /** Writes the index of the redactions that have appeared. */
  public void finishRound() {
    Map<String, ImmutableList<RedactedType>> byPackage =
        pending.stream()
            .map(elements::getTypeElement)
            .filter(type -> type != null && redactionOf(type) != null)
            .map(reader::read)
            .collect(
                Collectors.groupingBy(
                    type -> elements.getPackageOf(type.element()).getQualifiedName().toString(),
                    TreeMap::new,
                    ImmutableList.toImmutableList()));
    byPackage.values().forEach(this::write);
  }

  private void write(ImmutableList<RedactedType> types) {
    types.forEach(type -> pending.remove(type.element().getQualifiedName().toString()));
    ClassName name = nameOf(types.get(0).element());
    sources.write(
        name, writer.write(name, types), types.stream().map(RedactedType::element).toList());
    services.add(
        RuntimeTypes.REDACTION_INDEX.canonicalName(), name.canonicalName(), types.get(0).element());
  }

  /**
   * The name of the first type makes it unlike that of another jar's or of the tests' index, which
   * may share the package.
   */
  private static ClassName nameOf(TypeElement first) {
    return ClassName.get(
        ClassName.get(first).packageName(), GeneratedNames.redaction(first) + "Index");
  }

  private TypeElement redactionOf(TypeElement type) {
    return elements.getTypeElement(GeneratedNames.qualified(type, GeneratedNames.redaction(type)));
  }
}
