package dev.plimsoll.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.parser.ParserFactory;
import com.sun.tools.javac.tree.EndPosTable;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import com.sun.tools.javac.util.Position;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.tools.JavaFileObject;

/**
 * Where the trees of a file end. javac did not keep that, which costs time and memory in every
 * file; only a fix wants to know, and then the file is parsed once more.
 */
final class LateEndPositions implements EndPosTable {
  private final JCCompilationUnit unit;
  private final Context context;
  private Map<Long, Integer> ends;

  private LateEndPositions(JCCompilationUnit unit, Context context) {
    this.unit = unit;
    this.context = context;
  }

  /** Gives a file its end positions, unless javac kept them. */
  static void giveTo(CompilationUnitTree tree, Context context) {
    JCCompilationUnit unit = (JCCompilationUnit) tree;
    if (!areKept(unit)) {
      unit.endPositions = new LateEndPositions(unit, context);
    }
  }

  private static boolean areKept(JCCompilationUnit unit) {
    for (JCTree part : unit.defs) {
      if (unit.endPositions.getEndPos(part) != Position.NOPOS) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int getEndPos(JCTree tree) {
    if (ends == null) {
      ends = read();
    }
    return ends.getOrDefault(key(tree), Position.NOPOS);
  }

  @Override
  public void storeEnd(JCTree tree, int end) {
    /* For parsers; this file has been parsed. */
  }

  @Override
  public int replaceTree(JCTree old, JCTree other) {
    return Position.NOPOS;
  }

  private Map<Long, Integer> read() {
    Map<Long, Integer> found = new HashMap<>();
    Log log = Log.instance(context);
    JavaFileObject before = log.useSource(unit.getSourceFile());
    /* Whatever there is to say of the file was said when it was parsed first. */
    Log.DiagnosticHandler silence = silence(log);
    try {
      CharSequence text = unit.getSourceFile().getCharContent(true);
      JCCompilationUnit again =
          ParserFactory.instance(context)
              .newParser(text, false, true, false)
              .parseCompilationUnit();
      new TreeScanner() {
        @Override
        public void scan(JCTree tree) {
          if (tree != null) {
            int end = again.endPositions.getEndPos(tree);
            if (end != Position.NOPOS) {
              found.putIfAbsent(key(tree), end);
            }
          }
          super.scan(tree);
        }
      }.scan(again);
    } catch (IOException e) {
      /* A file that is gone by now has no fixes. */
      found.clear();
    } finally {
      log.popDiagnosticHandler(silence);
      log.useSource(before);
    }
    return found;
  }

  /* By reflection, since JDK 25 made it an inner class: the same in class files, another in sources. */
  private static Log.DiagnosticHandler silence(Log log) {
    try {
      return Log.DiscardDiagnosticHandler.class.getConstructor(Log.class).newInstance(log);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("javac of this JDK cannot be kept silent", e);
    }
  }

  /* No two trees of one kind have their names, operators or first letters at one place. */
  private static long key(JCTree tree) {
    return ((long) tree.pos << Byte.SIZE) | tree.getTag().ordinal();
  }
}
