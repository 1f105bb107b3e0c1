package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.plimsoll.processor.diagnostic.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Expects one mistake, at the line that ends in {@code // HERE}. */
final class Misuse {
  private static final String HERE = "// HERE";

  private Misuse() {}

  static void refused(Problem problem, String message, String... sources) {
    refused(problem, message, List.of(), sources);
  }

  static void refused(Problem problem, String message, List<String> options, String... sources) {
    Compilation compilation = Compiled.compile(options, sources);
    List<Diagnostic<? extends JavaFileObject>> found =
        problem.severity() == Problem.Severity.ERROR
            ? List.copyOf(compilation.errors())
            : List.copyOf(compilation.warnings());

    assertThat(found).as(() -> compilation.diagnostics().toString()).hasSize(1);
    Diagnostic<? extends JavaFileObject> diagnostic = found.get(0);
    assertThat(diagnostic.getMessage(Locale.ROOT))
        .endsWith("[" + problem.id() + "] " + message + ". See " + problem.page());
    for (String source : sources) {
      int line = lineOf(source);
      if (line > 0) {
        assertThat(diagnostic.getLineNumber()).isEqualTo(line);
        assertThat(diagnostic.getSource().getName()).isEqualTo(Compiled.source(source).getName());
      }
    }
  }

  private static int lineOf(String source) {
    List<String> lines = source.lines().toList();
    return IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).endsWith(HERE))
            .findFirst()
            .orElse(-1)
        + 1;
  }
}
