package dev.plimsoll.processor.source;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.plimsoll.processor.diagnostic.Problem;
import dev.plimsoll.processor.diagnostic.ReportPrinter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * What the user said by {@code -Aplimsoll...}.
 *
 * @param maxSeries how many time series one operation may have
 * @param healthRegistry the qualified name of the health registry, where the user chose it
 * @param sensitiveAnnotations annotations of others that count as {@code @Sensitive}, by simple or
 *     full name
 * @param migrate the libraries whose annotations are read as ours
 */
public record Options(
    long maxSeries,
    Optional<String> healthRegistry,
    ImmutableSet<String> sensitiveAnnotations,
    ImmutableSet<String> migrate) {
  /** The prefix of every option. */
  public static final String PREFIX = "plimsoll.";

  private static final String MAX_SERIES = "plimsoll.maxSeries";
  private static final String HEALTH_REGISTRY = "plimsoll.healthRegistry";
  private static final String SENSITIVE_ANNOTATIONS = "plimsoll.sensitiveAnnotations";
  private static final String MIGRATE = "plimsoll.migrate";
  private static final long DEFAULT_MAX_SERIES = 2000;

  /** The options that exist. */
  public static final ImmutableSortedSet<String> NAMES =
      ImmutableSortedSet.of(MAX_SERIES, HEALTH_REGISTRY, SENSITIVE_ANNOTATIONS, MIGRATE);

  /** Reads the options; a wrong one has its default. */
  public static Options of(Map<String, String> given) {
    return new Options(
        findMaxSeries(given).orElse(DEFAULT_MAX_SERIES),
        Optional.ofNullable(given.get(HEALTH_REGISTRY)).filter(SourceVersion::isName),
        names(given, SENSITIVE_ANNOTATIONS)
            .filter(SourceVersion::isName)
            .collect(ImmutableSet.toImmutableSet()),
        names(given, MIGRATE)
            .filter(Migration.LIBRARIES::contains)
            .collect(ImmutableSet.toImmutableSet()));
  }

  private static Stream<String> names(Map<String, String> given, String option) {
    return Stream.of(text(given, option).split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty());
  }

  /** Reports wrong options. */
  public static void validate(Map<String, String> given, ReportPrinter printer) {
    new TreeMap<>(given)
        .keySet().stream()
            .filter(name -> name.startsWith(PREFIX) && !NAMES.contains(name))
            .forEach(name -> printer.print(Problem.UNKNOWN_OPTION, name, listed()));
    Options read = of(given);
    if (given.containsKey(MAX_SERIES) && findMaxSeries(given).isEmpty()) {
      printer.print(
          Problem.INVALID_OPTION, MAX_SERIES, text(given, MAX_SERIES), "a whole number above 0");
    }
    if (given.containsKey(HEALTH_REGISTRY) && read.healthRegistry().isEmpty()) {
      printer.print(
          Problem.INVALID_OPTION,
          HEALTH_REGISTRY,
          text(given, HEALTH_REGISTRY),
          "the qualified name of a class, such as `com.acme.ShopHealthRegistry`");
    }
    validateAnnotations(given, printer);
    names(given, MIGRATE)
        .filter(library -> !Migration.LIBRARIES.contains(library))
        .forEach(
            library ->
                printer.print(
                    Problem.INVALID_OPTION,
                    MIGRATE,
                    library,
                    Migration.LIBRARIES.stream()
                        .map(known -> "`" + known + "`")
                        .collect(Collectors.joining(" or "))));
  }

  private static void validateAnnotations(Map<String, String> given, ReportPrinter printer) {
    names(given, SENSITIVE_ANNOTATIONS)
        .filter(name -> !SourceVersion.isName(name))
        .forEach(
            name ->
                printer.print(
                    Problem.INVALID_OPTION,
                    SENSITIVE_ANNOTATIONS,
                    name,
                    "names of annotations joined by commas, such as `Redacted,com.acme.DoNotLog`"));
  }

  /** javac gives an option without a value as null. */
  private static String text(Map<String, String> given, String name) {
    return Objects.requireNonNullElse(given.get(name), "");
  }

  private static Optional<Long> findMaxSeries(Map<String, String> given) {
    try {
      return Optional.ofNullable(given.get(MAX_SERIES)).map(Long::valueOf).filter(n -> n > 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String listed() {
    return NAMES.stream().map(name -> "`-A" + name + "`").collect(Collectors.joining(", "));
  }
}
