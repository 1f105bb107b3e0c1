package dev.plimsoll.javac;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.javac.parser.ParserFactory;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import com.sun.tools.javac.util.Position;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ends of trees that are found late are those that javac would have kept. */
final class LateEndPositionsTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  private final Context context = new Context();
  private final StandardJavaFileManager files =
      ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);

  LateEndPositionsTest() {
    context.put(JavaFileManager.class, files);
    context.put(Log.errKey, new PrintWriter(Writer.nullWriter()));
  }

  /** This repository's sources; those in a folder, such as of a library, if one is given. */
  private static List<Path> folders() throws IOException {
    String given = System.getProperty("plimsoll.late-ends");
    if (given != null) {
      return List.of(Path.of(given));
    }
    try (Stream<Path> all = Files.walk(ROOT, 5)) {
      return all.filter(path -> path.endsWith("src/main/java") || path.endsWith("src/test/java"))
          .filter(path -> !path.toString().contains("/target/"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyTreeEndsWhereJavacSays(Path folder) throws IOException {
    List<String> differences = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(folder)) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        differences.addAll(differences(source));
      }
    }

    assertThat(differences).isEmpty();
  }

  @Test
  void oddSourcesToo() throws IOException {
    assertThat(differences(Path.of("src/test/resources/OddEnds.java"))).isEmpty();
  }

  private List<String> differences(Path source) throws IOException {
    JavaFileObject file = files.getJavaFileObjects(source).iterator().next();
    Log.instance(context).useSource(file);
    JCCompilationUnit kept = parse(file, true);
    JCCompilationUnit late = parse(file, false);
    LateEndPositions.giveTo(late, context);
    List<JCTree> expected = trees(kept);
    List<JCTree> found = trees(late);
    assertThat(found).hasSameSizeAs(expected);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      int end = kept.endPositions.getEndPos(expected.get(i));
      int lateEnd = late.endPositions.getEndPos(found.get(i));
      /* Of an annotation of a record's component javac keeps the end in one of its copies only. */
      if (end != Position.NOPOS && end != lateEnd) {
        differences.add(
            "%s:%d: %s `%s` ends at %d, late at %d"
                .formatted(
                    ROOT.relativize(source.toAbsolutePath()),
                    kept.getLineMap().getLineNumber(Math.max(0, expected.get(i).pos)),
                    expected.get(i).getTag(),
                    expected.get(i),
                    end,
                    lateEnd));
      }
    }
    return differences;
  }

  private JCCompilationUnit parse(JavaFileObject file, boolean keepsEnds) throws IOException {
    JCCompilationUnit unit =
        ParserFactory.instance(context)
            .newParser(file.getCharContent(true), false, keepsEnds, true)
            .parseCompilationUnit();
    unit.sourcefile = file;
    return unit;
  }

  private static List<JCTree> trees(JCCompilationUnit unit) {
    List<JCTree> all = new ArrayList<>();
    new TreeScanner() {
      @Override
      public void scan(JCTree tree) {
        if (tree != null) {
          all.add(tree);
        }
        super.scan(tree);
      }
    }.scan(unit);
    return all;
  }
}
