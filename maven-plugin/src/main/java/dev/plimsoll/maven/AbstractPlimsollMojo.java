package dev.plimsoll.maven;

import dev.plimsoll.checks.model.MalformedModelException;
import dev.plimsoll.maven.report.InvalidPolicyException;
import dev.plimsoll.maven.report.JsonReport;
import dev.plimsoll.maven.report.Policy;
import dev.plimsoll.maven.report.PolicyReader;
import dev.plimsoll.maven.report.Report;
import dev.plimsoll.maven.report.SarifReport;
import dev.plimsoll.maven.report.UnreadableFactsException;
import dev.plimsoll.maven.report.Verdict;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals are told. */
abstract class AbstractPlimsollMojo extends AbstractMojo {
  /**
   * Judges and reports nothing. The sources are still compiled with Plimsoll, since they call what
   * it generates; to leave a module alone altogether, set {@code plimsoll.enabled} to {@code false}
   * in its POM.
   *
   * @since 0.1.0
   */
  @Parameter(property = "plimsoll.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Whether Plimsoll does anything in the module: adds itself to the compiler, and judges. Read
   * when Maven starts, so it belongs into the POM or on the command line.
   *
   * @since 0.1.0
   */
  @Parameter(property = "plimsoll.enabled", defaultValue = "true")
  private boolean enabled;

  /**
   * Whether test sources are compiled with Plimsoll and judged, too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "plimsoll.tests", defaultValue = "false")
  boolean tests;

  /**
   * Options for the checks, such as {@code -XepOpt:Plimsoll:Name=Value}; handed to {@code
   * -Xplugin:Plimsoll}. An option may have no blanks.
   *
   * @since 0.1.0
   */
  @Parameter String[] checkOptions;

  /**
   * The policy. Without it, the nearest {@code plimsoll.yaml} counts, from the module's folder up
   * to the reactor root.
   *
   * @since 0.1.0
   */
  @Parameter(property = "plimsoll.policy")
  private File policy;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  MojoExecution execution;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    try {
      if (!enabled) {
        getLog().info("Plimsoll: nothing is judged, because `plimsoll.enabled` is `false`");
      } else if (skip) {
        getLog().info("Plimsoll: nothing is judged, because `plimsoll.skip` is set");
        skipped();
      } else {
        run();
      }
    } catch (InvalidPolicyException
        | SetupException
        | UnreadableFactsException
        | MalformedModelException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (IOException | UncheckedIOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  /** Called instead of {@link #run}. */
  void skipped() throws IOException, MojoFailureException {}

  abstract void run() throws IOException, MojoFailureException;

  final String version() {
    return execution.getVersion();
  }

  /** Whether the participant has bound the goal, so that it follows each compilation. */
  final boolean isBoundByParticipant() {
    return execution.getExecutionId().startsWith(ModuleSetup.EXECUTION);
  }

  final Policy readPolicy() throws MojoFailureException {
    return readPolicy(project);
  }

  /** Returns the policy that counts for a module, or for all of them. */
  final Policy readPolicy(MavenProject module) throws MojoFailureException {
    Path root = ReactorRoot.of(module, session);
    if (policy != null && !policy.isFile()) {
      throw new MojoFailureException(
          "`plimsoll.policy` names `%s`, which does not exist".formatted(policy));
    }
    Optional<Path> file =
        policy == null
            ? PolicyReader.find(module.getBasedir().toPath(), root)
            : Optional.of(policy.toPath());
    return file.map(found -> PolicyReader.read(found, shown(root, found))).orElse(Policy.NONE);
  }

  private static String shown(Path root, Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith(root)
        ? root.relativize(absolute).toString().replace('\\', '/')
        : file.getFileName().toString();
  }

  /** Writes a report as JSON and as SARIF; returns where, as seen from the reactor root. */
  final String write(Report report, String name) throws IOException {
    return write(project, report, name);
  }

  final String write(MavenProject module, Report report, String name) throws IOException {
    Path folder = SourceSet.folder(module);
    Path json = folder.resolve(name + ".json");
    JsonReport.write(report, json);
    SarifReport.write(report, folder.resolve(name + ".sarif"));
    return shown(ReactorRoot.of(module, session), json);
  }

  static MojoFailureException refusal(Verdict verdict) {
    return new MojoFailureException(
        "Plimsoll refuses %s: %s. The places and the ways out are above; `plimsoll.yaml` sets the severities, and `-Dplimsoll.fail-on-violation=false` builds nevertheless."
            .formatted(verdict.module(), verdict.tally().words()));
  }
}
