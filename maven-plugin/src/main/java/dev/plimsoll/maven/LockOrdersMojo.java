package dev.plimsoll.maven;

import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.ModelTable;
import dev.plimsoll.maven.report.Facts;
import dev.plimsoll.maven.report.LockOrders;
import dev.plimsoll.maven.report.ModuleReport;
import dev.plimsoll.maven.report.Policy;
import dev.plimsoll.maven.report.Report;
import dev.plimsoll.maven.report.ReportLog;
import dev.plimsoll.maven.report.Verdict;
import dev.plimsoll.maven.report.VerdictPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Looks for deadlocks that lead through libraries, which need not be compiled with Plimsoll: reads
 * the classes of all modules and of the jars that they run with, and judges the orders in which
 * locks are taken. Writes {@code target/plimsoll/library-lock-orders.json} and {@code .sarif} of
 * the project that Maven was started in.
 *
 * <p>It reads what is compiled: {@code mvn compile plimsoll:lock-orders}.
 */
@Mojo(
    name = "lock-orders",
    aggregator = true,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class LockOrdersMojo extends AbstractPlimsollMojo {
  private static final String REPORT = "library-lock-orders";

  /**
   * The jars to read, each as {@code groupId:artifactId}, in which {@code *} stands for anything;
   * with {@code !} in front, the jars not to read.
   *
   * @since 0.1.0
   */
  @Parameter(property = "plimsoll.artifacts", defaultValue = "*:*")
  private String[] artifacts;

  /**
   * Whether errors fail the build. Otherwise they are only shown and reported.
   *
   * @since 0.1.0
   */
  @Parameter(property = "plimsoll.fail-on-violation", defaultValue = "true")
  private boolean failOnViolation;

  @Override
  void run() throws IOException, MojoFailureException {
    long started = System.nanoTime();
    List<LockOrders.Part> parts = new ArrayList<>();
    modules()
        .forEach((name, classes) -> parts.add(new LockOrders.Part(name, classes, true, Set.of())));
    SortedMap<String, Path> jars = jars();
    jars.forEach((name, jar) -> parts.add(LockOrders.Part.jar(name, jar)));
    if (jars.isEmpty()) {
      getLog()
          .info(
              "Plimsoll: no library to read, because no dependency fits `plimsoll.artifacts` (%s)"
                  .formatted(String.join(", ", artifacts)));
      return;
    }
    Policy policy = readPolicy();
    ReportLog log = new MavenReportLog(getLog());
    Facts facts = LockOrders.findInCode(parts, models(checkOptions), log);
    String name =
        SourceSet.main(session.getTopLevelProject()).name() + " (lock orders of libraries)";
    Verdict verdict =
        Verdict.of(name, facts, policy, new ReactorClosure(session).sources(reactorRoot()));
    String report =
        write(
            Report.of(version(), policy, List.of(new ModuleReport(verdict, facts)), List.of()),
            REPORT);
    new VerdictPrinter(log)
        .print(verdict, policy, report, Duration.ofNanos(System.nanoTime() - started));
    if (verdict.tally().fails() && failOnViolation) {
      throw refusal(verdict);
    }
  }

  /** Reads the user's own rows as the checks do: of several files the last. */
  static List<ModelRow> models(String... checkOptions) {
    String option = "-XepOpt:" + ModelTable.OPTION + "=";
    return Stream.of(Objects.requireNonNullElse(checkOptions, new String[0]))
        .filter(given -> given.startsWith(option))
        .reduce((earlier, later) -> later)
        .map(given -> ModelTable.of(Path.of(given.substring(option.length()))))
        .orElse(List.of());
  }

  private Path reactorRoot() {
    return ReactorRoot.of(project, session);
  }

  private SortedMap<String, Path> modules() {
    SortedMap<String, Path> modules = new TreeMap<>();
    for (MavenProject module : session.getProjects()) {
      Path classes = SourceSet.main(module).classes();
      if (Files.isDirectory(classes)) {
        modules.put(SourceSet.nameOf(module.getArtifact()), classes);
      }
    }
    return modules;
  }

  private SortedMap<String, Path> jars() {
    SortedMap<String, Path> jars = new TreeMap<>();
    ArtifactPatterns wanted = new ArtifactPatterns(artifacts);
    for (MavenProject module : session.getProjects()) {
      for (Artifact artifact : module.getArtifacts()) {
        if (isJar(artifact) && wanted.fit(artifact.getGroupId(), artifact.getArtifactId())) {
          jars.put(SourceSet.nameOf(artifact), artifact.getFile().toPath());
        }
      }
    }
    for (MavenProject module : session.getProjects()) {
      jars.remove(SourceSet.nameOf(module.getArtifact()));
    }
    return jars;
  }

  private static boolean isJar(Artifact artifact) {
    return artifact.getFile() != null && artifact.getFile().getName().endsWith(".jar");
  }
}
