package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.maven.report.LockOrders.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LockOrdersTest {
  private static final String FIRST = "com.acme.Stock#LOCK=";
  private static final String SECOND = "com.acme.Till#LOCK=";

  @TempDir private Path folder;

  @Test
  void isSilentWhereAllTakeOneOrder() throws IOException {
    assertThat(findings(module("a", FIRST, SECOND), module("b", FIRST, SECOND))).isEmpty();
  }

  @Test
  void isSilentOnWhatOneCompilationHasTold() throws IOException {
    Part below = module("a", FIRST, SECOND);
    Part above = module("b", SECOND, FIRST, "a");

    assertThat(findings(below, above)).isEmpty();
  }

  @Test
  void isSilentOnWhatOneJarHasInItself() throws IOException {
    FactsFolder classes = classes("a");
    order(classes, "com.acme.A", FIRST, SECOND);
    order(classes, "com.acme.B", SECOND, FIRST);

    assertThat(findings(jar("a"))).isEmpty();
  }

  @Test
  void isSilentUnderOneGate() throws IOException {
    order(classes("a"), "com.acme.A", FIRST, SECOND, "com.acme.Shop#GATE=");
    order(classes("b"), "com.acme.B", SECOND, FIRST, "com.acme.Shop#GATE=");

    assertThat(findings(jar("a"), jar("b"))).isEmpty();
  }

  @Test
  void findsTheRingOfSiblings() throws IOException {
    assertThat(findings(module("a", FIRST, SECOND), module("b", SECOND, FIRST)))
        .singleElement()
        .satisfies(
            ring -> {
              assertThat(ring.check()).isEqualTo("LockOrdering");
              assertThat(ring.severity()).isEqualTo(Severity.WARNING);
              assertThat(ring.place().fileAndLine()).isEqualTo("com/acme/A.java:7");
              assertThat(ring.element()).isEqualTo("com.acme.A#run()");
              assertThat(ring.message())
                  .contains(
                      "Stock.LOCK -> Till.LOCK    at A.java:7 (run) in a > A.java:9 (run) in a")
                  .contains("Till.LOCK -> Stock.LOCK    at B.java:7 (run) in b");
            });
  }

  @Test
  void findsTheRingOfTwoJars() throws IOException {
    order(classes("a"), "com.acme.A", FIRST, SECOND);
    order(classes("b"), "com.acme.B", SECOND, FIRST);
    Part first = Part.jar("a", classes("a").jar(folder.resolve("a.jar")));
    Part second = Part.jar("b", classes("b").jar(folder.resolve("b.jar")));

    assertThat(findings(first, second)).hasSize(1);
  }

  @Test
  void findsTheRingOfThree() throws IOException {
    String third = "com.acme.Van#lock=";

    assertThat(
            findings(
                module("a", FIRST, SECOND), module("b", SECOND, third), module("c", third, FIRST)))
        .singleElement()
        .satisfies(ring -> assertThat(ring.message()).contains("a circle of 3"));
  }

  @Test
  void pointsAtWhatIsBuiltHere() throws IOException {
    order(classes("a"), "com.acme.A", FIRST, SECOND);

    assertThat(findings(jar("a"), module("b", SECOND, FIRST)))
        .extracting(ring -> ring.place().file())
        .containsExactly("com/acme/B.java");
  }

  @Test
  void answersTheSameInAnyOrder() throws IOException {
    List<Part> parts =
        new ArrayList<>(
            List.of(
                module("a", FIRST, SECOND),
                module("b", SECOND, FIRST),
                module("c", "com.acme.Van#lock=", FIRST),
                module("d", FIRST, "com.acme.Van#lock=")));
    Facts expected = LockOrders.find(parts);

    for (int i = 0; i < parts.size(); i++) {
      Collections.rotate(parts, 1);
      assertThat(LockOrders.find(parts)).isEqualTo(expected);
    }
    assertThat(expected.findings()).hasSize(2);
  }

  @Test
  void namesTheJarThatCannotBeRead() throws IOException {
    Part jar =
        Part.jar(
            "com.acme:a:1", classes("a").withClass("com.acme.A").jar(folder.resolve("a-1.jar")));

    assertThatThrownBy(() -> LockOrders.findInCode(List.of(jar), List.of(), (severity, line) -> {}))
        .isInstanceOf(UnreadableFactsException.class)
        .hasMessageStartingWith("in com.acme:a:1: `a-1.jar!/com/acme/A.class` could not be read: ")
        .hasMessageEndingWith(". To fix: leave it out: add `!com.acme:a` to `plimsoll.artifacts`.");
  }

  @Test
  void namesTheModuleThatCannotBeRead() throws IOException {
    classes("a").withClass("com.acme.A");
    Part module = new Part("com.acme:a:1", folder.resolve("a"), true, Set.of());

    assertThatThrownBy(
            () -> LockOrders.findInCode(List.of(module), List.of(), (severity, line) -> {}))
        .isInstanceOf(UnreadableFactsException.class)
        .hasMessageStartingWith("in com.acme:a:1: `a/com/acme/A.class` could not be read: ")
        .hasMessageEndingWith(". To fix: delete it and compile again.");
  }

  private static List<Finding> findings(Part... parts) {
    return LockOrders.find(List.of(parts)).findings();
  }

  private Part module(String name, String held, String wanted, String... classPath)
      throws IOException {
    FactsFolder classes = classes(name);
    order(classes, "com.acme." + name.toUpperCase(java.util.Locale.ROOT), held, wanted);
    return new Part(name, classes.root(), true, Set.of(classPath));
  }

  private Part jar(String name) {
    return Part.jar(name, folder.resolve(name));
  }

  private FactsFolder classes(String name) {
    return new FactsFolder(folder.resolve(name));
  }

  private static void order(
      FactsFolder classes, String type, String held, String wanted, String... gates)
      throws IOException {
    String file = type.replace('.', '/') + ".java";
    classes
        .withClass(type)
        .write(
            "locks",
            type,
            String.join(
                "\t",
                "order",
                held,
                wanted,
                String.join("|", gates),
                "run@" + file + ":7|run@" + file + ":9",
                ""));
  }
}
