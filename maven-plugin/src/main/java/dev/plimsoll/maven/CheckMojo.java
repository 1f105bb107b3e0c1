package dev.plimsoll.maven;

import dev.plimsoll.maven.report.Facts;
import dev.plimsoll.maven.report.ModuleReport;
import dev.plimsoll.maven.report.Policy;
import dev.plimsoll.maven.report.Report;
import dev.plimsoll.maven.report.Verdict;
import dev.plimsoll.maven.report.VerdictPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Judges by {@code plimsoll.yaml} what the checks found in the module, writes {@code
 * target/plimsoll/report.json} and {@code report.sarif}, and fails once.
 *
 * <p>Bound to the phase {@code compile}, after the compiler, unless the POM binds it elsewhere.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.COMPILE,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class CheckMojo extends AbstractPlimsollMojo {
  /**
   * Whether errors fail the build. Otherwise they are only shown and reported.
   *
   * @since 0.1.0
   */
  @Parameter(property = "plimsoll.fail-on-violation", defaultValue = "true")
  private boolean failOnViolation;

  @Override
  void run() throws IOException, MojoFailureException {
    ModuleFiles files = new ModuleFiles(project, tests);
    if (!Files.isDirectory(files.classes())) {
      getLog()
          .info("Plimsoll: nothing to judge, because `" + shownClasses(files) + "` is not there");
      return;
    }
    Enablement.require(project);
    long started = System.nanoTime();
    Policy policy = readPolicy();
    Facts facts = files.facts();
    if (isBoundByParticipant()) {
      new CompilationRecord(project, session, version()).require(facts);
    }
    Path root = ReactorRoot.of(project, session);
    Verdict verdict = Verdict.of(files.name(), facts, policy, files.sources(root));
    write(Report.of(version(), policy, List.of(new ModuleReport(verdict, facts)), List.of()));
    BuildState state = BuildState.of(session);
    state.add(verdict);
    files.dependencies().forEach(state::add);
    new VerdictPrinter(new MavenReportLog(getLog()))
        .print(verdict, policy, Duration.ofNanos(System.nanoTime() - started));
    if (verdict.tally().fails() && failOnViolation) {
      throw new MojoFailureException(
          "Plimsoll refuses %s: %s. The places and the ways out are above; `plimsoll.yaml` sets the severities."
              .formatted(verdict.module(), verdict.tally().words()));
    }
  }

  @Override
  void skipped() throws IOException {
    ModuleFiles files = new ModuleFiles(project, tests);
    if (isBoundByParticipant() && Files.isDirectory(files.classes())) {
      new CompilationRecord(project, session, version()).keep(Facts.NONE);
    }
  }

  private String shownClasses(ModuleFiles files) {
    Path module = project.getBasedir().toPath();
    return module.relativize(files.classes()).toString();
  }
}
