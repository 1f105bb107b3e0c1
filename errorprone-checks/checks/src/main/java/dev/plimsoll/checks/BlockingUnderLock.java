package dev.plimsoll.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static com.google.errorprone.BugPattern.StandardTags.FRAGILE_CODE;
import static com.google.errorprone.matchers.Description.NO_MATCH;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import dev.plimsoll.checks.locks.BlockedSection;
import dev.plimsoll.checks.locks.BlockingSearch;
import dev.plimsoll.checks.locks.BrokenPromise;
import dev.plimsoll.checks.locks.source.LockAnalysis;
import dev.plimsoll.checks.model.Mentions;
import dev.plimsoll.checks.model.Models;
import javax.inject.Inject;

/** A {@link BugChecker} that flags locks that are held while something takes its time. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Lock is held during I/O, a wait or a callback; whoever wants the lock waits, too",
    link = Docs.CHECKS_BASE_URL + "BlockingUnderLock",
    linkType = CUSTOM,
    severity = WARNING,
    tags = FRAGILE_CODE)
public final class BlockingUnderLock extends PolicyCheck {
  private static final long serialVersionUID = 1L;

  private final transient Models models;
  private final LockOrdering orders;
  private transient LockAnalysis locks;

  /** Used by javac's service loader; applies the bundled models only. */
  public BlockingUnderLock() {
    this(ErrorProneFlags.empty());
  }

  @Inject
  BlockingUnderLock(ErrorProneFlags flags) {
    models = Models.load(flags);
    orders = new LockOrdering(flags);
  }

  @Override
  public boolean concerns(Mentions mentions, VisitorState state) {
    return false;
  }

  @Override
  protected Description inspect(CompilationUnitTree unit, VisitorState state) {
    if (locks == null) {
      locks = LockAnalysis.join(this, models, state);
    }
    /* Both checks look at one program, in which the orders that were accepted are told apart. */
    locks.read(unit, orders.acceptedIn(unit, state));
    return NO_MATCH;
  }

  @Override
  protected void endCompilation(VisitorState state) {
    for (BlockedSection section : BlockingSearch.find(locks.solution())) {
      locks.find(section.way()).ifPresent(path -> reportAtEnd(path, state, section.message()));
    }
    for (BrokenPromise promise : BrokenPromise.find(locks.solution())) {
      locks.find(promise.way()).ifPresent(path -> reportAtEnd(path, state, promise.message()));
    }
    locks.leave(this);
    locks = null;
  }
}
