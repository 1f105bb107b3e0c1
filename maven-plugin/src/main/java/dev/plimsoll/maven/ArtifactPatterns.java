package dev.plimsoll.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which jars are meant: {@code groupId:artifactId}, in which {@code *} stands for anything; with
 * {@code !} in front, which are not.
 */
final class ArtifactPatterns {
  private final List<Pattern> wanted = new ArrayList<>();
  private final List<Pattern> unwanted = new ArrayList<>();

  /**
   * Reads patterns; blanks around them do not matter.
   *
   * @throws SetupException where one is no {@code groupId:artifactId}
   */
  ArtifactPatterns(String... patterns) {
    for (String given : patterns) {
      String pattern = given.strip();
      boolean excludes = pattern.startsWith("!");
      (excludes ? unwanted : wanted).add(compile(excludes ? pattern.substring(1) : pattern, given));
    }
  }

  private static Pattern compile(String pattern, String given) {
    String[] parts = pattern.strip().split(":", -1);
    if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
      throw new SetupException(
          "`plimsoll.artifacts` names `%s`, which is no `groupId:artifactId`. To fix: write `%s:*` for all jars of a group, `*:%s` for a jar of any group."
              .formatted(given, words(parts[0]), words(parts[parts.length > 1 ? 1 : 0])));
    }
    return Pattern.compile(("\\Q" + pattern.strip() + "\\E").replace("*", "\\E.*\\Q"));
  }

  private static String words(String part) {
    return part.isEmpty() ? "*" : part;
  }

  /** Whether a jar is wanted; where only unwanted ones are named, all others are. */
  boolean fit(String groupId, String artifactId) {
    String name = groupId + ":" + artifactId;
    return (wanted.isEmpty() || matches(wanted, name)) && !matches(unwanted, name);
  }

  private static boolean matches(List<Pattern> patterns, String name) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }
}
