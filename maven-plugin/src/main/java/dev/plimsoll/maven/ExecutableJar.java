package dev.plimsoll.maven;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The executable jar of Spring Boot, and the image with it, which before Boot 4 hold what only
 * compiles, too: {@code provided} and optional as it may be.
 */
final class ExecutableJar {
  private static final String BOOT = "org.springframework.boot:spring-boot-maven-plugin";
  private static final Set<String> PACKING =
      Set.of("repackage", "build-image", "build-image-no-fork");
  private static final String EXCLUDES = "excludes";
  private static final String PROPERTY = "spring-boot.excludes";

  private final MavenProject project;
  private final CommandLine commandLine;

  ExecutableJar(MavenProject project, CommandLine commandLine) {
    this.project = project;
    this.commandLine = commandLine;
  }

  /**
   * Leaves an artifact out, wherever the module packs such a jar, and where a goal does that is
   * called on the command line: by the plugin's own configuration, or by an execution without
   * goals.
   */
  void leaveOut(String group, String artifact) {
    Plugin boot = project.getPlugin(BOOT);
    if (boot != null) {
      boot.getExecutions().stream()
          .filter(ExecutableJar::packs)
          .forEach(execution -> leaveOut(execution, group, artifact));
      leaveOut(boot, group, artifact);
    }
  }

  private static boolean packs(PluginExecution execution) {
    return execution.getGoals().isEmpty()
        || execution.getGoals().stream().anyMatch(PACKING::contains);
  }

  private void leaveOut(ConfigurationContainer container, String group, String artifact) {
    Xpp3Dom configuration =
        Optional.ofNullable((Xpp3Dom) container.getConfiguration())
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
      exclude.addChild(CompilerConfiguration.element("groupId", group));
      exclude.addChild(CompilerConfiguration.element("artifactId", artifact));
      excludes.addChild(exclude);
    }
    container.setConfiguration(configuration);
  }
}
