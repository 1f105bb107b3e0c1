package dev.plimsoll.checks.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.ErrorProneFlags;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of sinks is there in the real library; it leaks what is sensitive and nothing else. */
final class SinkRowsTest {
  private static final List<ModelRow> ROWS =
      Models.load(ErrorProneFlags.empty()).rows(EgressModels.SINK);
  private static final RowSources SOURCES = new RowSources();

  @BeforeAll
  static void compile() throws Exception {
    for (int row = 0; row < ROWS.size(); row++) {
      SOURCES.add(RowSources.className(row), lines(RowSources.className(row), ROWS.get(row)));
    }
    SOURCES.compile();
  }

  private static List<Arguments> rows() {
    return IntStream.range(0, ROWS.size())
        .mapToObj(row -> Arguments.of(RowSources.className(row), ROWS.get(row).cells()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void leaks(String className, List<String> cells) {
    SOURCES.check(className);
  }

  private static List<String> lines(String className, ModelRow row) throws Exception {
    List<String> calls = new ArrayList<>();
    for (String name : row.cell(1).split(",")) {
      if (name.equals("<fields>")) {
        /* No method; tested by hand, in SensitiveEgressTest. */
        continue;
      }
      List<String> found = calls(row, name);
      assertThat(found).as(row.cell(0) + "#" + name).isNotEmpty();
      calls.addAll(found);
    }
    List<String> lines = new ArrayList<>();
    lines.add("import java.util.Map;");
    lines.add("class " + className + " {");
    String receiver = row.cell(0).replace('$', '.') + " receiver";
    lines.add("  void quiet(" + receiver + ", String secret) throws Throwable {");
    calls.forEach(call -> lines.add("    " + call + ";"));
    lines.add("  }");
    lines.add("  void leaks(");
    lines.add("      @dev.plimsoll.annotations.Sensitive String secret,");
    lines.add("      " + receiver + ") throws Throwable {");
    for (String call : calls) {
      lines.add(RowSources.LEAK);
      lines.add("    " + call + ";");
    }
    lines.add("  }");
    lines.add("}");
    return lines;
  }

  /** A row speaks of names, so one overload for each number of parameters, up to a few, will do. */
  private static List<String> calls(ModelRow row, String name) throws Exception {
    Sink sink = Sink.parse(row);
    Map<String, String> calls = new TreeMap<>();
    for (Executable method : LibraryCalls.find(row.cell(0), name)) {
      for (int i = 0; i < Math.min(method.getParameterCount(), 3); i++) {
        Class<?> type = method.getParameterTypes()[i];
        boolean taken = row.cell(2).equals("text") ? isText(type) : sink.takes(i, null);
        int given = i;
        LibraryCalls.secretAs(method, i)
            .filter(any -> taken && method.getParameterCount() <= 4)
            .ifPresent(
                secret ->
                    calls.putIfAbsent(
                        given + "/" + method.getParameterCount(),
                        LibraryCalls.call(method, given, secret)));
      }
    }
    return List.copyOf(calls.values());
  }

  private static boolean isText(Class<?> type) {
    return type == String.class || type == CharSequence.class || type == Object.class;
  }
}
