package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import dev.plimsoll.checks.trees.SourceTypes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether an annotation may stand somewhere in the sources, by itself or carried by others. javac
 * resolves every annotation of a source file before it analyses the first; those that they carry in
 * turn are completed here. One whose name javac has not come across then stands nowhere, and no
 * declaration has to be looked at.
 */
final class AnnotationUse {
  private final Symtab symtab;
  private final Name annotation;
  private boolean isMet;
  private boolean areCarriedKnown;

  /**
   * Watches for an annotation.
   *
   * @param annotation the full name
   */
  AnnotationUse(String annotation, Context context) {
    symtab = Symtab.instance(context);
    this.annotation = Names.instance(context).fromString(annotation);
  }

  /** Whether it may stand on a class, on its members, or on an annotation of these. */
  boolean isPossibleIn(Symbol type) {
    if (!areCarriedKnown) {
      areCarriedKnown = true;
      completeCarried();
    }
    isMet = isMet || symtab.getClassesForName(annotation).iterator().hasNext();
    return isMet || !SourceTypes.include(type);
  }

  private void completeCarried() {
    Deque<ClassSymbol> open = new ArrayDeque<>();
    for (ClassSymbol type : symtab.getAllClasses()) {
      boolean isKnown = type.isCompleted() && (type.flags() & Flags.ANNOTATION) != 0;
      if (isKnown && !SensitiveAnnotations.isFromJdk(type)) {
        open.add(type);
      }
    }
    Set<Symbol> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      for (Attribute.Compound carried : open.pop().getAnnotationMirrors()) {
        if (seen.add(carried.type.tsym)
            && !SensitiveAnnotations.isOutOfReach(carried.type.tsym)
            && carried.type.tsym instanceof ClassSymbol next) {
          open.push(next);
        }
      }
    }
  }
}
