package dev.plimsoll.maven.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is sensitive in a module, as the repository has agreed on: {@code sensitive.lock} beside the
 * POM. A build whose sources say otherwise is refused until the file says so too, so that each
 * change of what may leave is a line in a review.
 *
 * <p>A line has no place in the source, since lines move without anything being decided.
 */
public final class SensitiveLock {
  /** The name of the file. */
  public static final String FILE = "sensitive.lock";

  private static final String HEADER =
      "# What is sensitive here and how it is shown, by type and member. After a decision, update it by"
          + " `mvn compile -Dplimsoll.update-lock`.\n";

  private final Map<String, LockedMember> members;

  private SensitiveLock(Map<String, LockedMember> members) {
    this.members = members;
  }

  /** Says what the sources say. */
  public static SensitiveLock of(Collection<SensitiveMember> facts) {
    Map<String, LockedMember> members = new TreeMap<>();
    for (SensitiveMember fact : facts) {
      LockedMember member = LockedMember.of(fact);
      members.put(member.name(), member);
    }
    return new SensitiveLock(members);
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableFactsException if it is no such file
   */
  public static SensitiveLock read(Path file) throws IOException {
    Map<String, LockedMember> members = new TreeMap<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        String place = FILE + ":" + (i + 1);
        LockedMember member =
            LockedMember.parse(line)
                .orElseThrow(
                    () ->
                        new UnreadableFactsException(
                            "`%s` is no line of a lock. To fix: take the file from the repository, or write it anew by `mvn compile -Dplimsoll.update-lock`."
                                .formatted(place)));
        members.put(member.name(), member);
      }
    }
    return new SensitiveLock(members);
  }

  /** Writes a file; the same members give the same bytes. */
  public void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    members.values().forEach(member -> text.append(member.line()).append('\n'));
    Files.writeString(file, text);
  }

  /** Returns whether nothing is sensitive. */
  public boolean isEmpty() {
    return members.isEmpty();
  }

  /** Returns what the sources say otherwise, each in a line. */
  public List<String> differencesTo(SensitiveLock sources) {
    TreeSet<String> names = new TreeSet<>(members.keySet());
    names.addAll(sources.members.keySet());
    return names.stream()
        .flatMap(name -> difference(members.get(name), sources.members.get(name)).stream())
        .toList();
  }

  private static Optional<String> difference(LockedMember locked, LockedMember found) {
    if (locked == null) {
      return Optional.of("+ %s    added".formatted(found.shown()));
    }
    if (found == null) {
      return Optional.of("- %s    removed: nothing masks it any more".formatted(locked.shown()));
    }
    return locked.equals(found)
        ? Optional.empty()
        : Optional.of(
            "~ %s -> %s    %s"
                .formatted(locked.shown(), found.rendering(), locked.changeTo(found)));
  }
}
