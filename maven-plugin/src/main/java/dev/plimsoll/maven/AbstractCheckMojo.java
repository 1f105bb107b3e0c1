package dev.plimsoll.maven;

import dev.plimsoll.maven.report.Facts;
import dev.plimsoll.maven.report.ModuleReport;
import dev.plimsoll.maven.report.Policy;
import dev.plimsoll.maven.report.Report;
import dev.plimsoll.maven.report.Verdict;
import dev.plimsoll.maven.report.VerdictPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** Judges what one compilation of a module has left. */
abstract class AbstractCheckMojo extends AbstractPlimsollMojo {
  /**
   * Whether errors fail the build. Otherwise they are only shown and reported.
   *
   * @since 0.1.0
   */
  @Parameter(property = "plimsoll.fail-on-violation", defaultValue = "true")
  private boolean failOnViolation;

  /**
   * Whether {@code sensitive.lock} is written anew, to accept what has become sensitive, what is
   * masked otherwise, and what is not sensitive any more. The file is created where it is missing;
   * a module that has one is judged by it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "plimsoll.update-lock", defaultValue = "false")
  private boolean updateLock;

  /** Returns what is judged. */
  abstract SourceSet sourceSet();

  @Override
  final void run() throws IOException, MojoFailureException {
    SourceSet sources = sourceSet();
    if (!Files.isDirectory(sources.classes())) {
      getLog()
          .info("Plimsoll: nothing to judge in %s, which has no classes".formatted(sources.name()));
      return;
    }
    Enablement.require(project);
    long started = System.nanoTime();
    Policy policy = readPolicy();
    Facts facts = sources.facts();
    if (isBoundByParticipant()) {
      record(sources).require(facts);
    }
    Verdict verdict = sources.judge(facts, policy, ReactorRoot.of(project, session));
    write(
        Report.of(version(), policy, List.of(new ModuleReport(verdict, facts)), List.of()),
        sources.reportName());
    BuildState state = BuildState.of(session);
    state.add(verdict);
    sources.dependencies().forEach(state::add);
    new VerdictPrinter(new MavenReportLog(getLog()))
        .print(verdict, policy, Duration.ofNanos(System.nanoTime() - started));
    int unlocked = judgeLock(facts);
    if (verdict.tally().fails() && failOnViolation) {
      throw new MojoFailureException(
          "Plimsoll refuses %s: %s. The places and the ways out are above; `plimsoll.yaml` sets the severities."
              .formatted(verdict.module(), verdict.tally().words()));
    }
    if (unlocked > 0 && failOnViolation) {
      throw new MojoFailureException(
          "Plimsoll refuses %s: %s otherwise than `sensitive.lock` says. The differences are above; `mvn compile -Dplimsoll.update-lock` accepts them."
              .formatted(
                  verdict.module(), unlocked == 1 ? "1 member is" : unlocked + " members are"));
    }
  }

  /** Tests have no data of anybody's, so that the lock speaks of the main sources. */
  private int judgeLock(Facts facts) throws IOException {
    if (!sourceSet().isMain()) {
      return 0;
    }
    LockJudge lock = new LockJudge(project.getBasedir().toPath(), getLog());
    if (updateLock) {
      lock.update(facts);
      return 0;
    }
    return lock.judge(facts);
  }

  @Override
  final void skipped() throws IOException {
    SourceSet sources = sourceSet();
    if (isBoundByParticipant() && Files.isDirectory(sources.classes())) {
      record(sources).keep(Facts.NONE);
    }
  }

  private CompilationRecord record(SourceSet sources) {
    return new CompilationRecord(sources, session.getRequest().getStartTime(), version());
  }
}
