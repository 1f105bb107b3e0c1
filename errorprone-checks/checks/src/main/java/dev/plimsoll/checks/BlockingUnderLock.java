package dev.plimsoll.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static com.google.errorprone.BugPattern.StandardTags.FRAGILE_CODE;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import dev.plimsoll.checks.facts.FactKind;
import dev.plimsoll.checks.facts.Facts;
import dev.plimsoll.checks.locks.BlockedSection;
import dev.plimsoll.checks.locks.BlockingSearch;
import dev.plimsoll.checks.locks.BrokenPromise;
import dev.plimsoll.checks.locks.Solution;
import java.util.function.Predicate;
import javax.inject.Inject;

/** A {@link BugChecker} that flags locks that are held while something takes its time. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Lock is held during I/O, a wait or a callback; whoever wants the lock waits, too",
    link = Docs.CHECKS_BASE_URL + "BlockingUnderLock",
    linkType = CUSTOM,
    severity = WARNING,
    tags = FRAGILE_CODE)
public final class BlockingUnderLock extends LockCheck {
  private static final long serialVersionUID = 1L;

  private final LockOrdering orders;

  /** Used by javac's service loader; applies the bundled models only. */
  public BlockingUnderLock() {
    this(ErrorProneFlags.empty());
  }

  @Inject
  BlockingUnderLock(ErrorProneFlags flags) {
    super(flags);
    orders = new LockOrdering(flags);
  }

  @Override
  Predicate<Tree> acceptedIn(CompilationUnitTree unit, VisitorState state) {
    return orders.acceptedIn(unit, state);
  }

  @Override
  void judge(Solution solution, VisitorState state) {
    BlockingSearch search = BlockingSearch.of(solution);
    Facts facts = facts(state);
    search.writeFacts((type, cells) -> facts.add(FactKind.LOCKS, type, cells));
    for (BlockedSection section : search.find()) {
      reportAtFirst(section.way(), state, section.message());
    }
    for (BrokenPromise promise : BrokenPromise.find(solution)) {
      reportAtFirst(promise.way(), state, promise.message());
    }
  }
}
