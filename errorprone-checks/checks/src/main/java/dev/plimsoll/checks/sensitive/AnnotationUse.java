package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import dev.plimsoll.checks.trees.SourceTypes;

/**
 * Whether an annotation may stand somewhere in the sources. javac resolves every annotation of a
 * source file before it analyses the first, and with it those that it carries in turn; so one whose
 * name it has not come across stands nowhere, and no declaration has to be looked at.
 */
final class AnnotationUse {
  private final Symtab symtab;
  private final Name annotation;
  private boolean isMet;

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
    isMet = isMet || symtab.getClassesForName(annotation).iterator().hasNext();
    return isMet || !SourceTypes.include(type);
  }
}
