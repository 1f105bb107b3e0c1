package dev.plimsoll.maven;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
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
  private static final String COMPILE = "compile";
  private static final String TEST_COMPILE = "testCompile";

  /** What the executions are called that the POM does not have. */
  static final String EXECUTION = "plimsoll-default-";

  private final MavenProject project;
  private final Plugin plimsoll;
  private final Plugin compiler;
  private final PluginSettings settings;
  private final Properties user;

  private ModuleSetup(MavenProject project, Plugin plimsoll, Plugin compiler, Properties user) {
    this.project = project;
    this.plimsoll = plimsoll;
    this.compiler = compiler;
    this.user = user;
    settings = PluginSettings.of(plimsoll, project, user);
  }

  /**
   * Returns what to do in a module; nothing where it has no Java or does without Plimsoll.
   *
   * @param user what is set on the command line
   */
  static Optional<ModuleSetup> of(MavenProject project, Properties user) {
    Plugin plimsoll = project.getPlugin(PlimsollCoordinates.PLUGIN);
    Plugin compiler = project.getPlugin(COMPILER);
    if (plimsoll == null || compiler == null || project.getPackaging().equals("pom")) {
      return Optional.empty();
    }
    return Optional.of(new ModuleSetup(project, plimsoll, compiler, user))
        .filter(setup -> setup.settings.enabled());
  }

  /** Returns the module, or which of its sources, by name, where annotations are not processed. */
  Optional<String> apply() {
    requireCompiler();
    CompilerChange change = new CompilerChange(project, user, plimsoll.getVersion(), settings);
    Set<String> unprocessed = tellTheCompiler(change);
    if (change.needsDependency()) {
      addDependency();
    }
    bind("check", "compile");
    if (settings.tests()) {
      bind("test-check", "test-compile");
    }
    moveLast();
    return unprocessed.isEmpty() ? Optional.empty() : Optional.of(named(unprocessed));
  }

  /** Returns the goals that process no annotations. */
  private Set<String> tellTheCompiler(CompilerChange change) {
    Set<String> compiling = new HashSet<>();
    Set<String> unprocessed = new HashSet<>();
    for (PluginExecution execution : compiler.getExecutions()) {
      List<String> goals = execution.getGoals().stream().filter(goals()::contains).toList();
      if (!goals.isEmpty()) {
        CompilerConfiguration configuration = new CompilerConfiguration(execution);
        change.apply(configuration);
        compiling.addAll(goals);
        if (!change.processes(configuration)) {
          unprocessed.addAll(goals);
        }
      }
    }
    CompilerConfiguration ofPlugin = new CompilerConfiguration(compiler);
    if (compiling.isEmpty()) {
      change.apply(ofPlugin);
      return change.processes(ofPlugin) ? Set.of() : goals();
    }
    // XXX: Else `mvn compiler:compile`, which has no execution, compiles without Plimsoll.
    if (change.needsDependency() || change.takesPath(ofPlugin)) {
      change.apply(ofPlugin);
    }
    return unprocessed;
  }

  /** Returns the goals whose classes are judged. */
  private Set<String> goals() {
    return settings.tests() ? Set.of(COMPILE, TEST_COMPILE) : Set.of(COMPILE);
  }

  private String named(Set<String> unprocessed) {
    String module = "`" + project.getArtifactId() + "`";
    if (unprocessed.equals(goals())) {
      return module;
    }
    return module + (unprocessed.contains(COMPILE) ? " (main)" : " (tests)");
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
