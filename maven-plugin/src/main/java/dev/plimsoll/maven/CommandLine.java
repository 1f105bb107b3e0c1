package dev.plimsoll.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;

/**
 * What Maven was started with.
 *
 * @param properties what is set by {@code -D}
 * @param tasks phases and goals
 */
record CommandLine(Properties properties, List<String> tasks) {
  private static final String NO_NAME = "default-cli";

  static CommandLine of(MavenSession session) {
    return new CommandLine(session.getUserProperties(), List.copyOf(session.getGoals()));
  }

  /**
   * A goal that is called by its own name instead of a phase.
   *
   * @param execution whose configuration it takes, if the POM has one of that name
   */
  record Call(String goal, String execution) {}

  /** Returns the goals of a plugin that are called: by its prefix or by its coordinates. */
  List<Call> calls(Plugin plugin, String prefix) {
    List<Call> calls = new ArrayList<>();
    for (String task : tasks) {
      String[] named = task.split("@", 2);
      String[] parts = named[0].split(":");
      if (isPlugin(parts, plugin, prefix)) {
        calls.add(new Call(parts[parts.length - 1], named.length == 1 ? NO_NAME : named[1]));
      }
    }
    return calls;
  }

  /** Returns whether a life cycle is run. */
  boolean hasPhase() {
    return tasks.stream().anyMatch(task -> task.indexOf(':') < 0);
  }

  private static boolean isPlugin(String[] parts, Plugin plugin, String prefix) {
    return switch (parts.length) {
      case 2 -> parts[0].equals(prefix);
      case 3, 4 -> parts[0].equals(plugin.getGroupId()) && parts[1].equals(plugin.getArtifactId());
      default -> false;
    };
  }

  /** Returns what is set for a property: here, else in the properties of the POM. */
  Optional<String> property(String name, Properties pom) {
    return Optional.ofNullable(properties.getProperty(name))
        .or(() -> Optional.ofNullable(pom.getProperty(name)));
  }
}
