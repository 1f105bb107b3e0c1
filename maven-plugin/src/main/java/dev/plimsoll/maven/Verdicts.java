package dev.plimsoll.maven;

import dev.plimsoll.maven.report.Tally;
import dev.plimsoll.maven.report.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;

/**
 * The tallies of the modules judged so far in this build. Kept in Maven's session and made of the
 * JDK's own types, since the participant and the goals may come from different class loaders.
 */
final class Verdicts {
  private static final String KEY = "dev.plimsoll.verdicts";

  private final Map<String, long[]> byModule;

  private Verdicts(Map<String, long[]> byModule) {
    this.byModule = byModule;
  }

  /** Begins an empty list, unless another participant has. */
  static void begin(MavenSession session) {
    session
        .getRepositorySession()
        .getData()
        .set(KEY, null, new ConcurrentHashMap<String, long[]>());
  }

  static Verdicts of(MavenSession session) {
    @SuppressWarnings("unchecked") // set by `begin` alone
    Map<String, long[]> known =
        (Map<String, long[]>) session.getRepositorySession().getData().get(KEY);
    return new Verdicts(known == null ? new ConcurrentHashMap<>() : known);
  }

  void add(Verdict verdict) {
    Tally tally = verdict.tally();
    byModule.put(verdict.module(), new long[] {tally.errors(), tally.warnings(), tally.notes()});
  }

  /** Returns one line over all modules, once; nothing where one module has said all. */
  static Optional<String> end(MavenSession session) {
    Verdicts verdicts = of(session);
    boolean first = session.getRepositorySession().getData().set(KEY, verdicts.byModule, null);
    return first ? verdicts.summary() : Optional.empty();
  }

  private Optional<String> summary() {
    if (byModule.size() < 2) {
      return Optional.empty();
    }
    Tally sum = Tally.NONE;
    long refused = 0;
    for (long[] counts : byModule.values()) {
      Tally tally = new Tally(counts[0], counts[1], counts[2]);
      sum = sum.plus(tally);
      refused += tally.fails() ? 1 : 0;
    }
    return Optional.of(
        "Plimsoll: %s in %d modules, %d refused".formatted(sum.words(), byModule.size(), refused));
  }
}
