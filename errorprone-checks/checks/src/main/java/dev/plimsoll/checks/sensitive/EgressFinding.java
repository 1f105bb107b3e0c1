package dev.plimsoll.checks.sensitive;

import dev.plimsoll.checks.sensitive.Origin.Declared;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A sensitive value that leaves, told for a reader.
 *
 * @param source what is sensitive, as {@code Customer.email}
 * @param declaredAt the file and line of its declaration; empty if it comes from a class file
 * @param redaction the generated class that renders the owner of the value; empty if there is none
 * @param mask how the declaration wants it rendered, the name of a {@code Mask}
 * @param others how many more sensitive values leave by the same call
 * @param channel where it goes, as {@code a log}
 * @param reason why that is too far
 * @param path its way, from the source to the sink; never empty
 */
public record EgressFinding(
    String source,
    String declaredAt,
    String redaction,
    String mask,
    int others,
    String channel,
    String reason,
    List<Edge> path) {
  /**
   * One step of a value's way.
   *
   * @param place file and line
   */
  public record Edge(String from, String to, String place) {}

  /** The name of the sink. */
  public String sink() {
    return path.get(path.size() - 1).to();
  }

  /** One of the values that leave, and its way. */
  private record Way(Sink sink, Declared source, Trail trail) {}

  /** Tells of the value with the shortest way; empty where all that leaves is allowed to. */
  static Optional<EgressFinding> of(Leak leak, SensitiveRules rules) {
    List<Way> ways =
        leak.exits().stream()
            .flatMap(
                exit ->
                    exit.taint().trails().entrySet().stream()
                        .map(e -> new Way(exit.sink(), (Declared) e.getKey(), e.getValue())))
            .filter(way -> !rules.allows(way.source().kind(), way.sink().channel()))
            .toList();
    long sources = ways.stream().map(Way::source).distinct().count();
    return ways.stream()
        .min(
            Comparator.comparing((Way way) -> way.trail().steps().size())
                .thenComparing(way -> way.source().name()))
        .map(shortest -> of(shortest, (int) sources - 1));
  }

  private static EgressFinding of(Way way, int others) {
    Declared source = way.source();
    List<Edge> path = new ArrayList<>();
    String from = source.name();
    for (Trail.Step step : way.trail().steps()) {
      path.add(new Edge(from, step.name(), step.place()));
      from = step.name();
    }
    return new EgressFinding(
        source.name(),
        source.place(),
        source.redaction(),
        source.mask(),
        others,
        way.sink().channel(),
        way.sink().reason(),
        List.copyOf(path));
  }
}
