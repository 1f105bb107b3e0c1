package dev.plimsoll.maven;

import dev.plimsoll.maven.report.Facts;
import dev.plimsoll.maven.report.FactsReader;
import dev.plimsoll.maven.report.ModuleReport;
import dev.plimsoll.maven.report.Policy;
import dev.plimsoll.maven.report.Report;
import dev.plimsoll.maven.report.Report.Dependency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/**
 * Writes one report over all modules of the build: {@code target/plimsoll/report.json} and {@code
 * report.sarif} of the project that Maven was started in. Judges, but never fails the build.
 *
 * <p>It reads what is compiled; dependencies are looked into where the same build has resolved
 * them, as {@code mvn compile plimsoll:report} does.
 */
@Mojo(name = "report", aggregator = true, threadSafe = true)
public final class ReportMojo extends AbstractPlimsollMojo {
  @Override
  void run() throws IOException, MojoFailureException {
    Policy policy = readPolicy();
    List<SourceSet> compiled =
        session.getProjects().stream()
            .filter(module -> module.getPlugin(PlimsollCoordinates.PLUGIN) != null)
            .flatMap(this::sourceSets)
            .filter(sources -> Files.isDirectory(sources.classes()))
            .toList();
    if (compiled.isEmpty()) {
      getLog().info("Plimsoll: nothing to report, because nothing is compiled; run `mvn compile`");
      return;
    }
    Path root = ReactorRoot.of(project, session);
    Report report =
        Report.of(
            version(),
            policy,
            Stream.concat(
                    compiled.stream().map(sources -> judge(sources, policy, root)),
                    whole(policy, root))
                .toList(),
            dependencies());
    write(report, "report");
    getLog()
        .info(
            "Plimsoll: %s in the whole build, see `target/plimsoll/report.json` and `report.sarif`"
                .formatted(report.tally().words()));
  }

  private Stream<SourceSet> sourceSets(MavenProject module) {
    return tests
        ? Stream.of(SourceSet.main(module), SourceSet.test(module))
        : Stream.of(SourceSet.main(module));
  }

  private static ModuleReport judge(SourceSet sources, Policy policy, Path root) {
    Facts facts = sources.facts();
    return new ModuleReport(sources.judge(facts, policy, root), facts);
  }

  /** Returns what only all modules together show, where that is something. */
  private Stream<ModuleReport> whole(Policy policy, Path root) {
    return Stream.of(new ReactorClosure(session).judge(policy, root))
        .filter(whole -> !whole.verdict().violations().isEmpty());
  }

  private List<Dependency> dependencies() {
    SortedMap<String, Path> dependencies = BuildState.of(session).resolvedDependencies();
    for (MavenProject module : session.getProjects()) {
      dependencies.remove(SourceSet.nameOf(module.getArtifact()));
    }
    return dependencies.entrySet().stream()
        .map(entry -> new Dependency(entry.getKey(), FactsReader.read(entry.getValue())))
        .toList();
  }
}
