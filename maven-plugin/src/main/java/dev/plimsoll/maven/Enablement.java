package dev.plimsoll.maven;

import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** Tells a module that is clean from one that nobody looked at. */
final class Enablement {
  private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";

  private Enablement() {}

  /** Fails where the compiler of the module was never told of Plimsoll. */
  static void require(MavenProject project) throws MojoFailureException {
    Plugin compiler = project.getPlugin(COMPILER);
    if (compiler == null || hasPlimsoll(compiler)) {
      return;
    }
    throw new MojoFailureException(
        "[NotEnabled] `%s` was compiled without Plimsoll, so there is nothing to judge. To fix: add `<extensions>true</extensions>` to the block of plimsoll-maven-plugin in `pom.xml`."
            .formatted(project.getArtifactId()));
  }

  private static boolean hasPlimsoll(Plugin compiler) {
    return Stream.concat(Stream.of(compiler), compiler.getExecutions().stream())
        .map(org.apache.maven.model.ConfigurationContainer::getConfiguration)
        .anyMatch(
            configuration ->
                configuration != null && configuration.toString().contains("-Xplugin:Plimsoll"));
  }
}
