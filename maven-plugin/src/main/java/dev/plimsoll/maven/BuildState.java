package dev.plimsoll.maven;

import dev.plimsoll.maven.report.Tally;
import dev.plimsoll.maven.report.Verdict;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final String CLASS_PATHS = "dev.plimsoll.class-paths";
  private static final String PENDING = "dev.plimsoll.pending";
  private static final String WHOLE = "";

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
    data.set(CLASS_PATHS, null, new ConcurrentHashMap<String, Set<String>>());
    data.set(PENDING, null, ConcurrentHashMap.newKeySet());
  }

  /** Says that a module will be judged. */
  void expect(String module) {
    pending().add(module);
  }

  /** Says that a module was looked at; returns whether it was the last, which is said to one. */
  boolean isLast(String module) {
    Set<String> pending = pending();
    return pending.remove(module) && pending.isEmpty() && data.set(PENDING, pending, null);
  }

  /** Remembers a module's verdict; returns false where the build has heard the same before. */
  boolean add(Verdict verdict) {
    return add(verdict.module(), verdict);
  }

  /** Remembers the verdict on all modules together. */
  void addWhole(Verdict verdict) {
    if (!verdict.violations().isEmpty()) {
      add(WHOLE, verdict);
    }
  }

  private boolean add(String module, Verdict verdict) {
    Tally tally = verdict.tally();
    long[] told = {tally.errors(), tally.warnings(), tally.notes(), verdict.hashCode()};
    return !Arrays.equals(told, verdicts().put(module, told));
  }

  /** Whether any module was judged. */
  boolean hasVerdicts() {
    return !verdicts().isEmpty();
  }

  /** Remembers what a module is compiled against, by name, and where that is. */
  void add(String module, Map<String, Path> classPath) {
    classPaths().put(module, Set.copyOf(classPath.keySet()));
    dependencies().putAll(classPath);
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
    long modules = 0;
    for (Map.Entry<String, long[]> each : verdicts.entrySet()) {
      long[] counts = each.getValue();
      Tally tally = new Tally(counts[0], counts[1], counts[2]);
      sum = sum.plus(tally);
      boolean whole = each.getKey().equals(WHOLE);
      refused += tally.fails() && !whole ? 1 : 0;
      modules += whole ? 0 : 1;
    }
    String over = refused == 0 ? "" : ", %d of them over the line".formatted(refused);
    return "Plimsoll: %s in %d modules%s".formatted(sum.words(), modules, over);
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

  /** Returns what each module is compiled against, by name. */
  @SuppressWarnings("unchecked") // put there by `begin` alone
  Map<String, Set<String>> classPaths() {
    Object known = data.get(CLASS_PATHS);
    return known == null ? new ConcurrentHashMap<>() : (Map<String, Set<String>>) known;
  }

  @SuppressWarnings("unchecked") // put there by `begin` alone
  private Set<String> pending() {
    Object known = data.get(PENDING);
    return known == null ? ConcurrentHashMap.newKeySet() : (Set<String>) known;
  }
}
