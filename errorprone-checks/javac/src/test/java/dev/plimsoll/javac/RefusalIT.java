package dev.plimsoll.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.javac.Javac.Result;
import java.io.DataInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps findings from being made is refused, with one clear error each. */
final class RefusalIT {
  @TempDir Path folder;
  private Javac javac;

  @BeforeEach
  void setUp() throws Exception {
    javac = new Javac(folder).source("A.java", "class A {}");
  }

  @Test
  void missingFlags() throws Exception {
    refuses(
        without("-XDaccessInternalAPI"),
        "A.java:1: error: [Plimsoll] javac keeps its syntax trees from plugins. To fix: pass -XDaccessInternalAPI");
    refuses(
        without("-XDcompilePolicy=simple"),
        "A.java:1: error: [Plimsoll] javac would write the first classes before the last are analysed");
    refuses(
        without("--should-stop=ifError=FLOW"),
        "A.java:1: error: [Plimsoll] javac would stop at the first error");
  }

  private Result without(String flag) throws Exception {
    List<String> arguments = new ArrayList<>(Javac.FLAGS);
    arguments.remove(flag);
    arguments.add("-Xplugin:Plimsoll");
    return javac.run(arguments);
  }

  @Test
  void givenTwice() throws Exception {
    List<String> arguments = new ArrayList<>(Javac.FLAGS);
    arguments.add("-Xplugin:Plimsoll");
    arguments.add("-Xplugin:Plimsoll --defer");
    Result result = javac.run(arguments);

    assertThat(result.exit()).isNotZero();
    assertThat(result.output())
        .contains("[Plimsoll] -Xplugin:Plimsoll is given more than once. To fix: keep one");
  }

  @Test
  void unknownArgumentsAndChecks() throws Exception {
    refuses(
        javac.enabled("--deferred"), "[Plimsoll] `--deferred` is no argument of -Xplugin:Plimsoll");
    refuses(
        javac.enabled("-Xep:ConsoleLoging:OFF"),
        "[Plimsoll] `-Xep:ConsoleLoging` names no check of Plimsoll's. To fix: use one of BlockingUnderLock, BypassedInstrumentation, ");
    refuses(javac.enabled("-Xep:ConsoleLogging:LOUD"), "[Plimsoll] ");
  }

  @Test
  void malformedModels() throws Exception {
    Path rows = Files.writeString(folder.resolve("mine.tsv"), "\ntimeout-call\tnot a method\n");

    refuses(
        javac.enabled("-XepOpt:Plimsoll:Models=" + rows),
        "mine.tsv:2: column `call`: `not a method` is not a method");
    refuses(
        javac.enabled("-XepOpt:Plimsoll:Models=none.tsv"),
        "none.tsv: the file named by `-XepOpt:Plimsoll:Models`");
  }

  private static void refuses(Result result, String message) {
    assertThat(result.exit()).as(result.output()).isEqualTo(1);
    assertThat(result.output()).contains(message).contains("1 error");
  }

  @Test
  void anOldJdkIsToldSo() throws Exception {
    /* The first class that javac loads has to load on any JDK, in order to say so. */
    try (JarFile jar = new JarFile(Javac.PLIMSOLL.toFile());
        DataInputStream in =
            new DataInputStream(
                jar.getInputStream(jar.getEntry("dev/plimsoll/javac/PlimsollPlugin.class")))) {
      assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
      assertThat(in.readInt()).isEqualTo(52);
    }
  }
}
