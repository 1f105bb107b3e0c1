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
import org.apache.maven.project.MavenProject;

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
    if (Files.isDirectory(sources.classes())) {
      judge(sources);
    } else {
      getLog()
          .info("Plimsoll: nothing to judge in %s, which has no classes".formatted(sources.name()));
    }
    judgeWhole();
  }

  private void judge(SourceSet sources) throws IOException, MojoFailureException {
    Enablement.require(project);
    long started = System.nanoTime();
    Policy policy = readPolicy();
    Facts facts = sources.facts();
    if (isBoundByParticipant()) {
      record(sources).require(facts);
    }
    Verdict verdict = sources.judge(facts, policy, ReactorRoot.of(project, session));
    String report =
        write(
            Report.of(version(), policy, List.of(new ModuleReport(verdict, facts)), List.of()),
            sources.reportName());
    BuildState state = BuildState.of(session);
    boolean news = state.add(verdict);
    state.add(SourceSet.nameOf(project.getArtifact()), sources.dependencies());
    if (news) {
      print(verdict, policy, report, started);
    } else {
      /* A goal that runs a life cycle of its own before it, as clirr does, compiles and judges twice. */
      getLog().info("Plimsoll: the same in %s as above".formatted(verdict.module()));
    }
    int unlocked = judgeLock(facts);
    if (verdict.tally().fails() && failOnViolation) {
      throw refusal(verdict);
    }
    if (unlocked > 0 && failOnViolation) {
      throw new MojoFailureException(
          "Plimsoll refuses %s: %s otherwise than `sensitive.lock` says. The differences are above; `mvn compile -Dplimsoll.update-lock` accepts them."
              .formatted(
                  verdict.module(), unlocked == 1 ? "1 member is" : unlocked + " members are"));
    }
  }

  /** The last of the modules also judges what only all of them together show. */
  private void judgeWhole() throws IOException, MojoFailureException {
    /* A module that is skipped is waited for as the others are. */
    if (!sourceSet().isMain() || !BuildState.of(session).isLast(sourceSet().name())) {
      return;
    }
    if (!BuildState.of(session).hasVerdicts()) {
      return;
    }
    long started = System.nanoTime();
    MavenProject top = session.getTopLevelProject();
    Policy policy = readPolicy(top);
    ModuleReport whole = new ReactorClosure(session).judge(policy, ReactorRoot.of(top, session));
    Verdict verdict = whole.verdict();
    String report =
        write(top, Report.of(version(), policy, List.of(whole), List.of()), ReactorClosure.REPORT);
    BuildState.of(session).addWhole(verdict);
    if (!verdict.violations().isEmpty()) {
      print(verdict, policy, report, started);
    }
    if (verdict.tally().fails() && failOnViolation) {
      throw refusal(verdict);
    }
  }

  private void print(Verdict verdict, Policy policy, String report, long started) {
    new VerdictPrinter(new MavenReportLog(getLog()))
        .print(verdict, policy, report, Duration.ofNanos(System.nanoTime() - started));
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
  final void skipped() throws IOException, MojoFailureException {
    SourceSet sources = sourceSet();
    if (isBoundByParticipant() && Files.isDirectory(sources.classes())) {
      record(sources).keep(Facts.NONE);
    }
    judgeWhole();
  }

  private CompilationRecord record(SourceSet sources) {
    return new CompilationRecord(sources, session.getRequest().getStartTime(), version());
  }
}
