package dev.plimsoll.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.javac.Javac.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A crash of a check is our bug: told loudly, and in nobody's way. */
final class CrashIT {
  private static final String INTERNAL = "dev.plimsoll.javac.internal.";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalStateException(\"boom\");",
        "throw new StackOverflowError(\"boom\");"
      })
  void hidesNoOtherFindingAndStopsNothing(String crash) throws Exception {
    Path checks = crashing(crash, "");
    Javac javac = victim().onProcessorPath(checks);
    Result result = javac.enabled("-Xep:ConsoleLogging:ERROR");

    assertThat(result.output())
        .contains(
            "[Internal] Plimsoll failed on `Victim` in check Crashes; this is a bug in Plimsoll, not in your code")
        .contains("boom")
        .contains("at crash.Crashes.matchMethod")
        .contains("Victim.java:3: error: [ConsoleLogging]")
        .contains("Victim.java:6: error: [ConsoleLogging]")
        .doesNotContain("An exception has occurred in the compiler");
    assertThat(result.count("[Internal]")).isEqualTo(1);
    assertThat(result.exit()).isEqualTo(1);
    assertThat(javac.facts("findings", "Victim").lines()).hasSize(3);
  }

  @Test
  void aCrashFailsNoBuildOfItsOwn() throws Exception {
    Path checks = crashing("throw new IllegalStateException(\"boom\");", "");
    Result result = victim().onProcessorPath(checks).enabled("--defer");

    assertThat(result.exit()).isZero();
    assertThat(result.output()).contains("warning: [Internal] Plimsoll failed on `Victim`");
  }

  @Test
  void aCrashIsToldWhereWarningsAreNot() throws Exception {
    Path checks = crashing("throw new IllegalStateException(\"boom\");", "");
    List<String> arguments = new ArrayList<>(Javac.FLAGS);
    arguments.addAll(List.of("-nowarn", "-Xplugin:Plimsoll"));

    assertThat(victim().onProcessorPath(checks).run(arguments).output())
        .contains("[Internal] Plimsoll failed on `Victim`");
  }

  @Test
  void aCrashAtTheEndIsIsolatedToo() throws Exception {
    Path checks = crashing("return null;", "throw new IllegalStateException(\"boom\");");
    Result result = victim().onProcessorPath(checks).enabled();

    assertThat(result.exit()).isZero();
    assertThat(result.output())
        .contains("[Internal] Plimsoll failed")
        .contains("at crash.Crashes.endCompilation")
        .contains("Victim.java:3: warning: [ConsoleLogging]");
  }

  private Javac victim() throws Exception {
    return new Javac(folder.resolve("victim"))
        .source(
            "Victim.java",
            """
            class Victim {
              void m() {
                System.out.println(1);
              }
              void n() {
                System.out.println(2);
              }
            }
            """);
  }

  /** Compiles a check that crashes against the one jar, as if it were in it. */
  private Path crashing(String now, String atEnd) throws Exception {
    Javac javac =
        new Javac(folder.resolve("checks"))
            .withoutProcessorPath()
            .source(
                "crash/Crashes.java",
                """
                package crash;

                import com.google.errorprone.BugPattern;
                import com.google.errorprone.VisitorState;
                import com.google.errorprone.bugpatterns.BugChecker.MethodTreeMatcher;
                import com.google.errorprone.matchers.Description;
                import com.sun.source.tree.MethodTree;

                @BugPattern(summary = "crashes", severity = BugPattern.SeverityLevel.ERROR)
                public final class Crashes extends dev.plimsoll.checks.PolicyCheck implements MethodTreeMatcher {
                  private static final long serialVersionUID = 1L;

                  @Override
                  public Description matchMethod(MethodTree tree, VisitorState state) {
                    if (!tree.getName().contentEquals("m")) {
                      return Description.NO_MATCH;
                    }
                    %s
                  }

                  @Override
                  protected void endCompilation(VisitorState state) {
                    %s
                  }
                }
                """
                    .formatted(now.replace("return null", "return Description.NO_MATCH"), atEnd)
                    .replace("com.google.", INTERNAL + "com.google.")
                    .replace("dev.plimsoll.checks.", INTERNAL + "checks."));
    List<String> arguments = new ArrayList<>(List.of("-proc:none"));
    for (String name : List.of("api", "code", "tree", "util")) {
      arguments.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    Result result = javac.run(arguments);
    assertThat(result.exit()).as(result.output()).isZero();
    Path services = Files.createDirectories(javac.classes().resolve("META-INF/services"));
    Files.writeString(
        services.resolve(INTERNAL + "com.google.errorprone.bugpatterns.BugChecker"),
        "crash.Crashes\n");
    return javac.classes();
  }
}
