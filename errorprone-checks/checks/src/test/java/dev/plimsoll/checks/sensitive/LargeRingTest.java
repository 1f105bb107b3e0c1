package dev.plimsoll.checks.sensitive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rings and chains that whoever goes every way, or calls itself for each step, never ends. */
final class LargeRingTest {
  private static final int SIZE = 40;
  private static final int LENGTH = 300;

  @Test
  void whereEachMethodCallsEachOther() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      lines.add("  String m" + i + "(String text) {");
      for (int j = 0; j < SIZE; j++) {
        lines.add("    if (text.length() == " + j + ") return m" + j + "(text);");
      }
      lines.add(i == SIZE / 2 ? "    return text;" : "    return \"\";");
      lines.add("  }");
    }
    check(lines, "m0(c.email())", "m" + (SIZE - 1) + "(c.email())");
  }

  @Test
  void whereEachTypeHoldsEachOther() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      List<String> components = new ArrayList<>();
      for (int j = 0; j < SIZE; j++) {
        components.add("T" + j + " t" + j);
      }
      if (i == SIZE / 2) {
        components.add("@dev.plimsoll.annotations.Sensitive String secret");
      }
      lines.add("  record T" + i + "(" + String.join(", ", components) + ") {}");
    }
    lines.add("  String name;");
    lines.add("  T0 first;");
    lines.add("  T" + (SIZE - 1) + " last;");
    check(lines, "\"\" + first", "\"\" + last");
  }

  /** As the rules of a grammar that are functions in fields. */
  @Test
  void whereEachFunctionCallsEachOther() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      List<String> calls = new ArrayList<>();
      for (int j = 0; j < SIZE; j++) {
        calls.add("this.f" + j + ".apply(text)");
      }
      lines.add(
          "  private final java.util.function.Function<String, String> f%d = text -> text.isEmpty() ? text : %s;"
              .formatted(i, String.join(" + ", calls)));
    }
    check(lines, "f0.apply(c.email())", "f" + (SIZE - 1) + ".apply(c.email())");
  }

  /** As the nodes of a parser, which hold nodes in many fields and come out of each other. */
  @Test
  void whereEachFieldHoldsEachOther() {
    List<String> lines = new ArrayList<>();
    lines.add("  static class Node { String text; Node %s; }".formatted(fields("n%d")));
    for (int i = 0; i < SIZE; i++) {
      lines.add("  Node m%d(Node node) {".formatted(i));
      lines.add("    Node made = new Node();");
      for (int j = 0; j < SIZE; j++) {
        lines.add("    made.n%d = node.n%d.n%d;".formatted(j, (i + j) % SIZE, j));
      }
      lines.add("    made.n0 = m%d(made);".formatted((i + 1) % SIZE));
      lines.add("    return made.n1 == null ? m%d(made.n2) : made;".formatted((i + 7) % SIZE));
      lines.add("  }");
    }
    lines.add("  String tell(String text) { m0(new Node()); return text; }");
    check(lines, "tell(c.email())", "c.email()");
  }

  private static String fields(String form) {
    return IntStream.range(0, SIZE).mapToObj(form::formatted).collect(Collectors.joining(", "));
  }

  @Test
  void ringDownwards() {
    check(methods(i -> (i + 1) % LENGTH), "m0(c.email())", "m" + (LENGTH - 1) + "(c.email())");
  }

  @Test
  void ringUpwards() {
    check(methods(i -> (i + LENGTH - 1) % LENGTH), "m0(c.email())", "m7(c.email())");
  }

  @Test
  void chainDownwards() {
    check(methods(i -> Math.min(i + 1, LENGTH - 1)), "m0(c.email())", "m100(c.email())");
  }

  @Test
  void chainUpwards() {
    check(methods(i -> Math.max(i - 1, 0)), "m299(c.email())", "m200(c.email())");
  }

  /** Each method calls the next, and the ends and the one in the middle return what they get. */
  private static List<String> methods(IntUnaryOperator next) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < LENGTH; i++) {
      boolean isEnd = next.applyAsInt(i) == i || (i == LENGTH / 2 && next.applyAsInt(0) != 0);
      lines.add("  String m" + i + "(String text) {");
      lines.add(isEnd ? "    if (text.startsWith(\"a\")) return text;" : "");
      lines.add("    return m" + next.applyAsInt(i) + "(text.trim());");
      lines.add("  }");
    }
    return lines;
  }

  private static void check(List<String> members, String... leaks) {
    List<String> lines = new ArrayList<>();
    lines.add("class A {");
    lines.add("  record Customer(@dev.plimsoll.annotations.Sensitive String email, String name) {");
    lines.add("    @Override public String toString() { return name; }");
    lines.add("  }");
    lines.addAll(members);
    lines.add("  void tell(Customer c) {");
    for (String leak : leaks) {
      lines.add("    System.out.println(" + leak + "); // leaks");
      lines.add("    System.out.println(" + leak.replaceAll("email|first|last", "name") + ");");
    }
    lines.add("  }");
    lines.add("}");
    MarkedSources sources = MarkedSources.of(Map.of("A.java", lines));
    sources.compile();
    sources.checkAll();
  }
}
