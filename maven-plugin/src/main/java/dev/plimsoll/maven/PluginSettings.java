package dev.plimsoll.maven;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What the plugin block says to the participant, which runs before Maven fills in the parameters of
 * goals; the same names and the same order of precedence hold.
 *
 * @param enabled whether anything is done in the module
 * @param tests whether test sources are compiled with Plimsoll, too
 * @param checkOptions for {@code -Xplugin:Plimsoll}
 */
record PluginSettings(boolean enabled, boolean tests, List<String> checkOptions) {
  static PluginSettings of(Plugin plugin, MavenProject project, CommandLine commandLine) {
    Xpp3Dom configuration = (Xpp3Dom) plugin.getConfiguration();
    Reader reader = new Reader(configuration, project, commandLine);
    return new PluginSettings(
        reader.flag("enabled", "plimsoll.enabled", true),
        reader.flag("tests", "plimsoll.tests", false),
        reader.list("checkOptions"));
  }

  private record Reader(Xpp3Dom configuration, MavenProject project, CommandLine commandLine) {
    boolean flag(String parameter, String property, boolean fallback) {
      return child(parameter)
          .map(Xpp3Dom::getValue)
          .or(() -> commandLine.property(property, project.getProperties()))
          .map(text -> Boolean.parseBoolean(text.trim()))
          .orElse(fallback);
    }

    List<String> list(String parameter) {
      return child(parameter).map(Xpp3Dom::getChildren).stream()
          .flatMap(Stream::of)
          .map(Xpp3Dom::getValue)
          .toList();
    }

    private Optional<Xpp3Dom> child(String name) {
      return Optional.ofNullable(configuration).map(dom -> dom.getChild(name));
    }
  }
}
