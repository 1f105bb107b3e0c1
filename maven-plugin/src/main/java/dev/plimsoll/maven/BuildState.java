package dev.plimsoll.maven;

import dev.plimsoll.maven.report.Tally;
import dev.plimsoll.maven.report.Verdict;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * What the modules of one build tell each other. Kept in Maven's session and made of the JDK's own
 * types, since the participant and the goals may come from different class loaders.
 */
final class BuildState {
  private static final String VERDICTS = "dev.plimsoll.verdicts";
  private static final String DEPENDENCIES = "dev.plimsoll.dependencies";

  private final SessionData data;

  private BuildState(SessionData data) {
    this.data = data;
  }

  static BuildState of(MavenSession session) {
    return new BuildState(session.getRepositorySession().getData());
  }

  /** Begins with nothing, unless the participant of another class loader has begun. */
  void begin() {
    data.set(VERDICTS, null, new ConcurrentHashMap<String, long[]>());
    data.set(DEPENDENCIES, null, new ConcurrentHashMap<String, Path>());
  }

  /** Remembers a module's verdict. */
  void add(Verdict verdict) {
    Tally tally = verdict.tally();
    verdicts().put(verdict.module(), new long[] {tally.errors(), tally.warnings(), tally.notes()});
  }

  /** Remembers where the facts of a dependency may be. */
  void add(String dependency, Path location) {
    dependencies().put(dependency, location);
  }

  /** Returns what the modules judged so far depend on, by name. */
  SortedMap<String, Path> resolvedDependencies() {
    return new TreeMap<>(dependencies());
  }

  /** Returns one line over all modules, once; nothing where one module has said all. */
  Optional<String> end() {
    Map<String, long[]> verdicts = verdicts();
    boolean first = data.set(VERDICTS, verdicts, null);
    return first && verdicts.size() > 1 ? Optional.of(summary(verdicts)) : Optional.empty();
  }

  private static String summary(Map<String, long[]> verdicts) {
    Tally sum = Tally.NONE;
    long refused = 0;
    for (long[] counts : verdicts.values()) {
      Tally tally = new Tally(counts[0], counts[1], counts[2]);
      sum = sum.plus(tally);
      refused += tally.fails() ? 1 : 0;
    }
    String over = refused == 0 ? "" : ", %d of them over the line".formatted(refused);
    return "Plimsoll: %s in %d modules%s".formatted(sum.words(), verdicts.size(), over);
  }

  @SuppressWarnings("unchecked") // put there by `begin` alone
  private Map<String, long[]> verdicts() {
    Object known = data.get(VERDICTS);
    return known == null ? new ConcurrentHashMap<>() : (Map<String, long[]>) known;
  }

  @SuppressWarnings("unchecked") // put there by `begin` alone
  private Map<String, Path> dependencies() {
    Object known = data.get(DEPENDENCIES);
    return known == null ? new ConcurrentHashMap<>() : (Map<String, Path>) known;
  }
}
