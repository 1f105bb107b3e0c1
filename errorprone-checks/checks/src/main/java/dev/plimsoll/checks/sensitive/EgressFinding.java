package dev.plimsoll.checks.sensitive;

import dev.plimsoll.checks.sensitive.Origin.Declared;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

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

  static EgressFinding of(Leak leak) {
    Map.Entry<Origin, Trail> first =
        leak.taint().trails().entrySet().stream()
            .min(
                Comparator.comparing(
                        (Map.Entry<Origin, Trail> entry) -> entry.getValue().steps().size())
                    .thenComparing(entry -> ((Declared) entry.getKey()).name()))
            .orElseThrow();
    Declared source = (Declared) first.getKey();
    List<Edge> path = new ArrayList<>();
    String from = source.name();
    for (Trail.Step step : first.getValue().steps()) {
      path.add(new Edge(from, step.name(), step.place()));
      from = step.name();
    }
    return new EgressFinding(
        source.name(),
        source.place(),
        source.redaction(),
        source.mask(),
        leak.taint().origins().size() - 1,
        leak.sink().channel(),
        leak.sink().reason(),
        List.copyOf(path));
  }
}
