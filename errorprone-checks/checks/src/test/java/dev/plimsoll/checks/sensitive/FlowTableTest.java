package dev.plimsoll.checks.sensitive;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways that values take, one method of {@code src/test/resources/sensitive/flows} each. */
final class FlowTableTest {
  private static final MarkedSources SOURCES =
      MarkedSources.in(Path.of("src/test/resources/sensitive/flows"));

  @BeforeAll
  static void compile() {
    SOURCES.compile();
  }

  private static List<Arguments> methods() {
    return SOURCES.methods().stream().map(each -> Arguments.of(each.file(), each)).toList();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("methods")
  void flows(String file, MarkedSources.Method method) {
    SOURCES.check(method);
  }
}
