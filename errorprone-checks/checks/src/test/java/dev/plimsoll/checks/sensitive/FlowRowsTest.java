package dev.plimsoll.checks.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.ErrorProneFlags;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;
import dev.plimsoll.checks.sensitive.FlowModel.Edge;
import dev.plimsoll.checks.sensitive.FlowModel.Port;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each row of flows is there in the real library, and each of its edges passes on what is sensitive
 * and nothing else. What goes through lambdas and reflection is tested by hand.
 */
final class FlowRowsTest {
  /** Methods that the oldest JDK does not have. */
  private static final Set<String> AFTER_17 =
      Set.of(
          "getFirst",
          "getLast",
          "removeFirst",
          "removeLast",
          "addFirst",
          "addLast",
          "reversed",
          "repeat",
          "resultNow");

  private static final List<ModelRow> ROWS =
      Models.load(ErrorProneFlags.empty()).rows(EgressModels.FLOW);
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
  void passesOn(String className, List<String> cells) {
    SOURCES.check(className);
  }

  private static List<String> lines(String className, ModelRow row) throws Exception {
    FlowModel model = FlowModel.parse(row, row.cell(2));
    Map<String, List<String>> cases = new TreeMap<>();
    for (String name : row.cell(1).split(",")) {
      int before = cases.size();
      List<Executable> methods = LibraryCalls.find(publicType(row, name), name);
      for (Executable method : methods) {
        for (Edge edge : model.edges()) {
          addCases(row, method, edge, cases);
        }
      }
      if (!AFTER_17.contains(name)) {
        String method = row.cell(0) + "#" + name;
        assertThat(methods).as(method).isNotEmpty();
        assertThat(cases.size() > before || isTestedByHand(row, model)).as(method).isTrue();
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("class " + className + " {");
    cases.values().forEach(lines::addAll);
    lines.add("}");
    return lines;
  }

  private static boolean isTestedByHand(ModelRow row, FlowModel model) {
    return isSink(row)
        || model == FlowModel.NOTHING
        || model.edges().stream()
            .anyMatch(
                edge ->
                    isOfFields(edge)
                        || edge.from().port() == Port.LAMBDA
                        || edge.to().port() == Port.LAMBDA);
  }

  private static boolean isOfFields(Edge edge) {
    return switch (edge.form()) {
      case VALUE, TEXT -> false;
      case SAME -> edge.to().port() != Port.RESULT;
      default -> true;
    };
  }

  /** To make an exception of something sensitive is a finding by itself. */
  private static boolean isSink(ModelRow row) {
    return row.cell(0).equals("java.lang.Throwable") && row.cell(1).equals("<init>");
  }

  /** Stands for a type that cannot be named, or of which no object can be made. */
  private static String publicType(ModelRow row, String method) {
    return switch (row.cell(0) + "#" + method) {
      case "java.util.Collection#<init>" -> "java.util.ArrayList";
      case "java.util.Map#<init>" -> "java.util.HashMap";
      default -> row.cell(0).replace("AbstractStringBuilder", "StringBuilder");
    };
  }

  private static void addCases(
      ModelRow row, Executable method, Edge edge, Map<String, List<String>> cases) {
    if (isSink(row) || isOfFields(edge) || method.getParameterCount() > 5) {
      return;
    }
    switch (edge.from().port()) {
      case THIS -> addCase(row, method, edge, -1, cases);
      case ARGUMENT -> {
        if (edge.from().index() < method.getParameterCount()) {
          addCase(row, method, edge, edge.from().index(), cases);
        }
      }
      case ARGUMENTS ->
          IntStream.range(0, method.getParameterCount())
              .forEach(i -> addCase(row, method, edge, i, cases));
      default -> {
        /* Tested by hand. */
      }
    }
  }

  /** One overload for each number of parameters will do, since a row speaks of names. */
  private static void addCase(
      ModelRow row, Executable method, Edge edge, int given, Map<String, List<String>> cases) {
    boolean isStatic = method instanceof Constructor || Modifier.isStatic(method.getModifiers());
    if (given < 0 && isStatic) {
      return;
    }
    observed(method, edge, isStatic)
        .ifPresent(
            observed -> {
              String key =
                  String.join(
                      " ",
                      method.getName(),
                      Integer.toString(method.getParameterCount()),
                      Integer.toString(given),
                      edge.to().toString());
              int number = cases.size();
              cases.computeIfAbsent(key, any -> lines(row, method, given, observed, number));
            });
  }

  private static List<String> lines(
      ModelRow row, Executable method, int given, String observed, int number) {
    List<String> lines = new ArrayList<>();
    lines.addAll(lines(row, method, given, observed, "void quiet" + number, "", List.of()));
    lines.addAll(
        lines(
            row,
            method,
            given,
            observed,
            "void leaks" + number,
            "@dev.plimsoll.annotations.Sensitive ",
            List.of(RowSources.LEAK + " " + method)));
    return lines;
  }

  private static List<String> lines(
      ModelRow row,
      Executable method,
      int given,
      String observed,
      String name,
      String annotation,
      List<String> expectation) {
    List<String> parameters = new ArrayList<>();
    parameters.add(
        (given < 0 ? annotation : "")
            + publicType(row, method.getName()).replace('$', '.')
            + " receiver");
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < method.getParameterCount(); i++) {
      String type = method.getParameterTypes()[i].getCanonicalName();
      parameters.add((given == i ? annotation : "") + type + " a" + i);
      arguments.add("a" + i);
    }
    String call = LibraryCalls.call(method, arguments);
    List<String> lines = new ArrayList<>();
    lines.add("  " + name + "(" + String.join(", ", parameters) + ") throws Throwable {");
    if (observed.equals("result")) {
      lines.add("    Object result = " + call + ";");
    } else {
      lines.add("    " + call + ";");
    }
    lines.addAll(expectation);
    lines.add("    System.out.println((Object) " + observed + ");");
    lines.add("  }");
    return lines;
  }

  private static Optional<String> observed(Executable method, Edge edge, boolean isStatic) {
    Class<?> result = method instanceof Method called ? called.getReturnType() : Object.class;
    return switch (edge.to().port()) {
      case RESULT ->
          result == void.class || result == boolean.class
              ? Optional.empty()
              : Optional.of("result");
      case THIS ->
          Optional.of(isStatic ? "result" : "receiver")
              .filter(any -> !isStatic || method instanceof Constructor);
      case ARGUMENT ->
          Optional.of("a" + edge.to().index())
              .filter(any -> edge.to().index() < method.getParameterCount());
      default -> Optional.empty();
    };
  }
}
