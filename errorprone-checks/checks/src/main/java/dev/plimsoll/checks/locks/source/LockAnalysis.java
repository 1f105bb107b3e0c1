package dev.plimsoll.checks.locks.source;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.util.Context;
import dev.plimsoll.checks.facts.FactKind;
import dev.plimsoll.checks.facts.FactsReader;
import dev.plimsoll.checks.locks.LockFactsReader;
import dev.plimsoll.checks.locks.Place;
import dev.plimsoll.checks.locks.Program;
import dev.plimsoll.checks.locks.Solution;
import dev.plimsoll.checks.locks.Solver;
import dev.plimsoll.checks.model.Models;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.tools.JavaFileManager;

/** What the program of one compilation does with locks: read and solved once for all checks. */
public final class LockAnalysis {
  private static final Context.Key<LockAnalysis> KEY = new Context.Key<>();

  private final Context context;
  private final Set<Object> users = new HashSet<>();
  private final Set<CompilationUnitTree> read = new HashSet<>();
  private Program program = new Program();
  private LockReader reader;
  private Solution solution;

  private LockAnalysis(Models models, Context context) {
    this.context = context;
    this.reader = new LockReader(program, models, context);
    context.put(KEY, this);
  }

  /** Returns the analysis of a compilation, for a check that uses it until it {@link #leave}s. */
  public static LockAnalysis join(Object user, Models models, VisitorState state) {
    LockAnalysis known = state.context.get(KEY);
    LockAnalysis analysis = known == null ? new LockAnalysis(models, state.context) : known;
    analysis.users.add(user);
    return analysis;
  }

  /**
   * Reads a file, unless it was read.
   *
   * @param isAccepted whether the orders that a class or method takes are accepted as they are
   */
  public void read(CompilationUnitTree unit, Predicate<Tree> isAccepted) {
    if (read.add(unit)) {
      reader.read(unit, isAccepted);
    }
  }

  /** Solves the program with what is known of its dependencies; when every file was read. */
  public Solution solution() {
    if (solution == null) {
      reader.end();
      LockFactsReader.read(
          FactsReader.read(context.get(JavaFileManager.class), FactKind.LOCKS), program);
      solution = Solver.solve(program);
    }
    return solution;
  }

  /** Finds the first place of some that a finding can point at. */
  public Optional<TreePath> find(List<Place> places) {
    return places.stream().map(reader::find).flatMap(Optional::stream).findFirst();
  }

  /** Says that a check is done: javac goes on for a while, and can use the memory. */
  public void leave(Object user) {
    users.remove(user);
    if (users.isEmpty()) {
      program = null;
      reader = null;
      solution = null;
    }
  }
}
