package dev.plimsoll.maven;

import dev.plimsoll.maven.report.Facts;
import dev.plimsoll.maven.report.FactsReader;
import dev.plimsoll.maven.report.ModuleReport;
import dev.plimsoll.maven.report.Policy;
import dev.plimsoll.maven.report.Report;
import dev.plimsoll.maven.report.Report.Dependency;
import dev.plimsoll.maven.report.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
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
    List<ModuleFiles> modules =
        session.getProjects().stream()
            .filter(module -> module.getPlugin(PlimsollCoordinates.PLUGIN) != null)
            .map(module -> new ModuleFiles(module, tests))
            .filter(files -> Files.isDirectory(files.classes()))
            .toList();
    if (modules.isEmpty()) {
      getLog()
          .info("Plimsoll: nothing to report, because no module is compiled; run `mvn compile`");
      return;
    }
    Path root = ReactorRoot.of(project, session);
    Report report =
        Report.of(
            version(),
            policy,
            modules.stream().map(module -> judge(module, policy, root)).toList(),
            dependencies());
    write(report);
    getLog()
        .info(
            "Plimsoll: %s in %d modules, reported in %s"
                .formatted(report.tally().words(), modules.size(), "target/plimsoll"));
  }

  private static ModuleReport judge(ModuleFiles module, Policy policy, Path root) {
    Facts facts = module.facts();
    return new ModuleReport(Verdict.of(module.name(), facts, policy, module.sources(root)), facts);
  }

  private List<Dependency> dependencies() {
    SortedMap<String, Path> dependencies = BuildState.of(session).resolvedDependencies();
    for (MavenProject module : session.getProjects()) {
      dependencies.remove(ModuleFiles.nameOf(module.getArtifact()));
    }
    return dependencies.entrySet().stream()
        .map(entry -> new Dependency(entry.getKey(), FactsReader.read(entry.getValue())))
        .toList();
  }
}
