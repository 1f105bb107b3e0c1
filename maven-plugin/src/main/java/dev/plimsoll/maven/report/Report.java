package dev.plimsoll.maven.report;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;

/**
 * Everything that is reported of one build, sorted, without a time and without an absolute path.
 *
 * @param version of Plimsoll
 * @param policy the one that was applied
 * @param modules of the build, by name
 * @param dependencies with facts, by name
 */
public record Report(
    String version, Policy policy, List<ModuleReport> modules, List<Dependency> dependencies) {
  /** A jar with facts that the modules depend on. */
  public record Dependency(String name, Facts facts) {}

  /** Sorts what comes in the order of the build. */
  public static Report of(
      String version,
      Policy policy,
      Collection<ModuleReport> modules,
      Collection<Dependency> dependencies) {
    return new Report(
        version,
        policy,
        modules.stream().sorted(comparing(module -> module.verdict().module())).toList(),
        dependencies.stream()
            .filter(dependency -> !dependency.facts().isEmpty())
            .sorted(comparing(Dependency::name))
            .toList());
  }

  /** Counts the violations of all modules. */
  public Tally tally() {
    return modules.stream().map(module -> module.verdict().tally()).reduce(Tally.NONE, Tally::plus);
  }
}
