package dev.plimsoll.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Enables Plimsoll in one module: tells the compiler, and has {@code check} judge what it says.
 *
 * <p>A goal comes too late for this, because Maven fixes the configuration of all goals before the
 * first one runs.
 */
final class ModuleSetup {
  private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
  private static final String OLDEST_COMPILER = "3.8.0";
  private static final String RECENT_COMPILER = "3.14.1";

  /** What the executions are called that the POM does not have. */
  static final String EXECUTION = "plimsoll-default-";

  private final MavenProject project;
  private final Plugin plimsoll;
  private final Plugin compiler;
  private final PluginSettings settings;
  private final CommandLine commandLine;

  private ModuleSetup(
      MavenProject project, Plugin plimsoll, Plugin compiler, CommandLine commandLine) {
    this.project = project;
    this.plimsoll = plimsoll;
    this.compiler = compiler;
    this.commandLine = commandLine;
    settings = PluginSettings.of(plimsoll, project, commandLine);
  }

  /** Returns what to do in a module; nothing where it has no Java or does without Plimsoll. */
  static Optional<ModuleSetup> of(MavenProject project, CommandLine commandLine) {
    Plugin plimsoll = project.getPlugin(PlimsollCoordinates.PLUGIN);
    Plugin compiler = project.getPlugin(COMPILER);
    if (plimsoll == null || compiler == null || project.getPackaging().equals("pom")) {
      return Optional.empty();
    }
    return Optional.of(new ModuleSetup(project, plimsoll, compiler, commandLine))
        .filter(setup -> setup.settings.enabled());
  }

  /** Returns the module, or which of its sources, by name, where annotations are not processed. */
  Optional<String> apply() {
    requireCompiler();
    CompilerChange change =
        new CompilerChange(project, commandLine, plimsoll.getVersion(), settings);
    Compilations compilations = Compilations.of(compiler, goals(), commandLine);
    compilations.all().forEach(compilation -> change.apply(compilation.configuration()));
    /* What this build does not compile by may be read by an IDE, but is not worth a dependency. */
    compilations
        .idle()
        .filter(idle -> change.needsDependency() || change.takesPath(idle))
        .ifPresent(change::apply);
    if (change.needsDependency()) {
      addDependency();
    }
    bind("check", "compile");
    if (settings.tests()) {
      bind("test-check", "test-compile");
    }
    moveLast();
    return compilations.unprocessed(project.getArtifactId(), change::processes);
  }

  /** Returns the goals whose classes are judged. */
  private Set<String> goals() {
    return settings.tests()
        ? Set.of(Compilations.COMPILE, Compilations.TEST_COMPILE)
        : Set.of(Compilations.COMPILE);
  }

  private void requireCompiler() {
    String version = compiler.getVersion();
    if (version != null
        && new ComparableVersion(version).compareTo(new ComparableVersion(OLDEST_COMPILER)) < 0) {
      throw new SetupException(
          "[OldCompilerPlugin] `%s` compiles with maven-compiler-plugin %s, which cannot run javac plugins reliably; Maven 3.8 takes 3.1 where the POM names no version. To fix: set `<version>%s</version>` on maven-compiler-plugin under `<build><pluginManagement>` in `%s`."
              .formatted(project.getArtifactId(), version, RECENT_COMPILER, "pom.xml"));
    }
  }

  /** Beside processors on the class path, which a processor path would silently switch off. */
  private void addDependency() {
    boolean present =
        project.getDependencies().stream()
            .anyMatch(
                dependency ->
                    dependency.getGroupId().equals(PlimsollCoordinates.GROUP)
                        && dependency.getArtifactId().equals(PlimsollCoordinates.JAVAC));
    if (!present) {
      Dependency javac = new Dependency();
      javac.setGroupId(PlimsollCoordinates.GROUP);
      javac.setArtifactId(PlimsollCoordinates.JAVAC);
      javac.setVersion(plimsoll.getVersion());
      javac.setScope("provided");
      javac.setOptional(true);
      project.getModel().addDependency(javac);
      new ExecutableJar(project, commandLine)
          .leaveOut(PlimsollCoordinates.GROUP, PlimsollCoordinates.JAVAC);
    }
  }

  private void bind(String goal, String phase) {
    boolean bound =
        plimsoll.getExecutions().stream()
            .anyMatch(execution -> execution.getGoals().contains(goal));
    if (!bound) {
      PluginExecution execution = new PluginExecution();
      execution.setId(EXECUTION + goal);
      execution.setPhase(phase);
      execution.addGoal(goal);
      execution.setConfiguration(
          plimsoll.getConfiguration() == null
              ? null
              : new Xpp3Dom((Xpp3Dom) plimsoll.getConfiguration()));
      plimsoll.addExecution(execution);
      plimsoll.flushExecutionMap();
    }
  }

  /** Goals of one phase run in the order of the plugins, so the checks have to come last. */
  private void moveLast() {
    List<Plugin> plugins = new ArrayList<>(project.getBuild().getPlugins());
    plugins.remove(plimsoll);
    plugins.add(plimsoll);
    project.getBuild().setPlugins(plugins);
    project.getBuild().flushPluginMap();
  }
}
