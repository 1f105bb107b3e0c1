package dev.plimsoll.checks.trees;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import javax.tools.JavaFileObject;

/** Where the declaration of a type comes from. */
public final class SourceTypes {
  private SourceTypes() {}

  /** Whether a type is compiled here; javac then forgets its file once it is analysed. */
  public static boolean include(Symbol type) {
    return type instanceof ClassSymbol known
        && known.sourcefile != null
        && (known.classfile == null || known.classfile.getKind() == JavaFileObject.Kind.SOURCE);
  }
}
