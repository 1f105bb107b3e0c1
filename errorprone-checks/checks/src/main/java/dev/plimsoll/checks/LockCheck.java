package dev.plimsoll.checks;

import static com.google.errorprone.matchers.Description.NO_MATCH;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import dev.plimsoll.checks.locks.Place;
import dev.plimsoll.checks.locks.Solution;
import dev.plimsoll.checks.locks.source.LockAnalysis;
import dev.plimsoll.checks.model.Models;
import java.util.List;
import java.util.function.Predicate;

/** A check of what the program does with locks, which is read and solved once for all of them. */
abstract class LockCheck extends PolicyCheck {
  private static final long serialVersionUID = 1L;

  private final transient Models models;
  private transient LockAnalysis locks;

  LockCheck(ErrorProneFlags flags) {
    models = Models.load(flags);
  }

  @Override
  public final boolean concerns(VisitorState state) {
    return false;
  }

  @Override
  protected final Description inspect(CompilationUnitTree unit, VisitorState state) {
    if (locks == null) {
      locks = LockAnalysis.join(this, models, state);
    }
    locks.read(unit, acceptedIn(unit, state));
    return NO_MATCH;
  }

  /**
   * Which declarations of a file take their locks in orders that are accepted: all checks look at
   * one program, in which these are told apart.
   */
  abstract Predicate<Tree> acceptedIn(CompilationUnitTree unit, VisitorState state);

  @Override
  protected final void endCompilation(VisitorState state) {
    judge(locks.solution(), state);
    locks.leave(this);
    locks = null;
  }

  /** Reports what is wrong; called once, when every file was read. */
  abstract void judge(Solution solution, VisitorState state);

  /** Reports a finding at the first of some places that lies in code that was read. */
  final void reportAtFirst(List<Place> places, VisitorState state, String message) {
    locks.find(places).ifPresent(path -> reportAtEnd(path, state, message));
  }
}
