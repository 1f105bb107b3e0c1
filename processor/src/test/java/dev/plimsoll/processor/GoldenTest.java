package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Generated code as a reader sees it; few examples, and pretty ones.
 *
 * <p>{@code -Dgolden.update=true} writes them anew; then the diff is reviewed.
 */
final class GoldenTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  @ParameterizedTest
  @ValueSource(strings = {"redaction", "instrument", "health"})
  void generatedSourcesReadAsExpected(String feature) throws IOException {
    Compilation compilation =
        Compiled.compiler(List.of("-Werror"))
            .compile(sources(RESOURCES.resolve(feature + "/good")));
    Path expected = RESOURCES.resolve(feature + "/expected");

    assertThat(compilation.status())
        .as(() -> compilation.diagnostics().toString())
        .isEqualTo(Compilation.Status.SUCCESS);
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      Path golden = expected.resolve(file.getName().replaceFirst(".*/", ""));
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(golden, Compiled.text(file));
      }
      assertThat(golden).content().isEqualTo(Compiled.text(file));
    }
    assertThat(files(expected)).hasSameSizeAs(compilation.generatedSourceFiles());
  }

  static List<JavaFileObject> sources(Path folder) throws IOException {
    return files(folder).stream().map(GoldenTest::source).toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static JavaFileObject source(Path file) {
    try {
      return JavaFileObjects.forResource(file.toUri().toURL());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
