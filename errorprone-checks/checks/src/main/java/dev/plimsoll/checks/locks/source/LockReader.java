package dev.plimsoll.checks.locks.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.util.Context;
import dev.plimsoll.checks.facts.Places;
import dev.plimsoll.checks.locks.Place;
import dev.plimsoll.checks.locks.Program;
import dev.plimsoll.checks.model.Mentions;
import dev.plimsoll.checks.model.Models;
import java.util.Optional;
import java.util.function.Predicate;

/** The front end for sources: adds what the methods of a file do with locks to a program. */
public final class LockReader {
  private final Program program;
  private final Context context;
  private final Symbols symbols;
  private final Sites sites = new Sites();

  /** Starts reading into a program. */
  public LockReader(Program program, Models models, Context context) {
    this.program = program;
    this.context = context;
    this.symbols = new Symbols(models, program::addPromise, context);
  }

  /**
   * Reads a file.
   *
   * @param isAccepted whether findings are suppressed on a class or method
   */
  public void read(CompilationUnitTree unit, Predicate<Tree> isAccepted) {
    Mentions.in(unit, context).forEachGiven(symbols::note);
    ClassReader.Unit file =
        new ClassReader.Unit(Places.file(unit), unit.getLineMap(), isAccepted, sites);
    TreePath path = new TreePath(unit);
    for (Tree declaration : unit.getTypeDecls()) {
      if (declaration instanceof ClassTree type) {
        ClassReader.read(new TreePath(path, type), program, symbols, file, false);
      }
    }
  }

  /** Says what can only be said when every file was read. */
  public void end() {
    symbols.end();
    program.setHoldings(symbols.givens());
    symbols
        .streams()
        .forEachFieldOutside(
            field -> program.addOutside(symbols.type(field.owner), field.name.toString()));
  }

  /** Finds what a finding at a place points at; empty for a place in code that was not read. */
  public Optional<TreePath> find(Place place) {
    return sites.find(place);
  }
}
