package dev.plimsoll.maven;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The executable jar of Spring Boot, which before Boot 4 holds what only compiles, too: {@code
 * provided} and optional as it may be.
 */
final class ExecutableJar {
  private static final String BOOT = "org.springframework.boot:spring-boot-maven-plugin";
  private static final String GOAL = "repackage";
  private static final String EXCLUDES = "excludes";
  private static final String PROPERTY = "spring-boot.excludes";

  private final MavenProject project;
  private final CommandLine commandLine;

  ExecutableJar(MavenProject project, CommandLine commandLine) {
    this.project = project;
    this.commandLine = commandLine;
  }

  /** Leaves an artifact out, wherever the module packs such a jar. */
  void leaveOut(String group, String artifact) {
    Plugin boot = project.getPlugin(BOOT);
    if (boot != null) {
      boot.getExecutions().stream()
          .filter(execution -> execution.getGoals().contains(GOAL))
          .forEach(execution -> leaveOut(execution, group, artifact));
    }
  }

  private void leaveOut(PluginExecution execution, String group, String artifact) {
    Xpp3Dom configuration =
        Optional.ofNullable((Xpp3Dom) execution.getConfiguration())
            .orElseGet(() -> new Xpp3Dom("configuration"));
    Xpp3Dom excludes = configuration.getChild(EXCLUDES);
    if (excludes == null) {
      if (commandLine.property(PROPERTY, project.getProperties()).isPresent()) {
        /* What is configured would count instead of the property. */
        return;
      }
      excludes = new Xpp3Dom(EXCLUDES);
      configuration.addChild(excludes);
    }
    boolean present =
        Stream.of(excludes.getChildren())
            .map(exclude -> exclude.getChild("artifactId"))
            .anyMatch(child -> child != null && artifact.equals(child.getValue()));
    if (!present) {
      Xpp3Dom exclude = new Xpp3Dom("exclude");
      exclude.addChild(element("groupId", group));
      exclude.addChild(element("artifactId", artifact));
      excludes.addChild(exclude);
    }
    execution.setConfiguration(configuration);
  }

  private static Xpp3Dom element(String name, String value) {
    Xpp3Dom element = new Xpp3Dom(name);
    element.setValue(value);
    return element;
  }
}
