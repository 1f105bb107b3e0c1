package dev.plimsoll.maven;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;

/** A module {@code payments} with Plimsoll's block, as Maven has it when it has read the POMs. */
final class PaymentsModule {
  static final String XPLUGIN = "-Xplugin:Plimsoll --defer";

  final Properties user = new Properties();
  final List<String> tasks = new ArrayList<>(List.of("verify"));
  final Plugin compiler = plugin("org.apache.maven.plugins", "maven-compiler-plugin", "3.14.1");
  final Plugin plimsoll = plugin("dev.plimsoll", "plimsoll-maven-plugin", "1.2.3");
  final PluginExecution compile = execution(compiler, "default-compile", "compile");
  final PluginExecution testCompile = execution(compiler, "default-testCompile", "testCompile");
  final MavenProject project;

  PaymentsModule() {
    Model model = new Model();
    model.setGroupId("com.acme");
    model.setArtifactId("payments");
    model.setPackaging("jar");
    model.setBuild(new Build());
    model.getBuild().addPlugin(plimsoll);
    model.getBuild().addPlugin(compiler);
    project = new MavenProject(model);
  }

  Optional<ModuleSetup> setup() {
    return ModuleSetup.of(project, new CommandLine(user, tasks));
  }

  /** Enables Plimsoll; returns where annotations are not processed. */
  Optional<String> apply() {
    return setup().orElseThrow().apply();
  }

  Plugin addPlugin(String group, String artifact, String version) {
    Plugin added = plugin(group, artifact, version);
    project.getBuild().addPlugin(added);
    return added;
  }

  static void configure(ConfigurationContainer container, String content) {
    try {
      container.setConfiguration(
          Xpp3DomBuilder.build(new StringReader("<configuration>" + content + "</configuration>")));
    } catch (Exception e) {
      throw new IllegalArgumentException(content, e);
    }
  }

  static PluginExecution execution(Plugin plugin, String id, String... goals) {
    PluginExecution execution = new PluginExecution();
    execution.setId(id);
    execution.setGoals(new ArrayList<>(List.of(goals)));
    plugin.addExecution(execution);
    return execution;
  }

  static List<String> args(ConfigurationContainer container) {
    return children(container, "compilerArgs").map(Xpp3Dom::getValue).toList();
  }

  /** Returns the artifacts on a processor path. */
  static List<String> processorPath(ConfigurationContainer container) {
    return children(container, "annotationProcessorPaths")
        .map(path -> path.getChild("artifactId").getValue())
        .toList();
  }

  static Stream<Xpp3Dom> children(ConfigurationContainer container, String parameter) {
    return Optional.ofNullable((Xpp3Dom) container.getConfiguration())
        .map(configuration -> configuration.getChild(parameter))
        .map(Xpp3Dom::getChildren)
        .stream()
        .flatMap(Stream::of);
  }

  private static Plugin plugin(String group, String artifact, String version) {
    Plugin plugin = new Plugin();
    plugin.setGroupId(group);
    plugin.setArtifactId(artifact);
    plugin.setVersion(version);
    return plugin;
  }
}
