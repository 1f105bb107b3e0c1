package dev.plimsoll.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.javac.Javac.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether javac processes annotations, seen by whether it loads our processor. */
final class AnnotationRoundsIT {
  private static final String LOADED = " dev.plimsoll.processor.PlimsollProcessor ";
  private static final String PLAIN = "package p; public class Plain { @Deprecated int x; }";
  private static final String CARD =
      """
      package lib;

      public class Card {
        @dev.plimsoll.annotations.Sensitive protected String number;
      }
      """;

  @TempDir Path folder;
  private Javac javac;

  @BeforeEach
  void setUp() {
    javac = new Javac(folder.resolve("own"));
  }

  private Result compile(String plugin, String... more) throws Exception {
    List<String> arguments = new ArrayList<>(Javac.FLAGS);
    arguments.add(plugin);
    arguments.add("-J-Xlog:class+load");
    arguments.addAll(List.of(more));
    return javac.run(arguments);
  }

  @Test
  void withNothingToProcessThereAreNoRounds() throws Exception {
    javac.source("p/Plain.java", PLAIN);

    assertThat(compile("-Xplugin:Plimsoll").output()).doesNotContain(LOADED);
    assertThat(compile("-Xplugin:Plimsoll --defer").output()).doesNotContain(LOADED);
    assertThat(javac.hasClassFiles()).isTrue();
  }

  @Test
  void anAnnotationOfOursIsProcessed() throws Exception {
    javac.source("p/Plain.java", PLAIN).source("lib/Card.java", CARD);

    assertThat(compile("-Xplugin:Plimsoll").output()).contains(LOADED);
    assertThat(javac.classes().resolve("lib/CardRedaction.java")).exists();
  }

  @Test
  void whoAsksForRoundsGetsThem() throws Exception {
    javac.source("p/Plain.java", PLAIN);

    assertThat(compile("-Xplugin:Plimsoll --process").output()).contains(LOADED);
    assertThat(compile("-Xplugin:Plimsoll", "-Aplimsoll.maxSeries=10").output()).contains(LOADED);
    assertThat(
            compile("-Xplugin:Plimsoll", "-processor", "dev.plimsoll.processor.PlimsollProcessor")
                .output())
        .contains(LOADED);
  }

  @Test
  void ofAWholeModuleNothingIsKnown() throws Exception {
    Path sources = folder.resolve("modules");
    Files.createDirectories(sources.resolve("m/p"));
    Files.writeString(sources.resolve("m/module-info.java"), "module m {}");
    Files.writeString(sources.resolve("m/p/Plain.java"), PLAIN);

    assertThat(
            compile("-Xplugin:Plimsoll", "--module-source-path", sources.toString(), "-m", "m")
                .output())
        .contains(LOADED);
  }

  @Test
  void whereOthersProcessSoDoWe() throws Exception {
    Path services = folder.resolve("other/META-INF/services/javax.annotation.processing.Processor");
    Files.createDirectories(services.getParent());
    Files.writeString(services, "# theirs\np.Theirs\n");
    javac.source("p/Plain.java", PLAIN).onProcessorPath(folder.resolve("other"));

    assertThat(compile("-Xplugin:Plimsoll").output()).contains("p.Theirs");
  }

  /* Returns the classes of the dependency. */
  private Path inherit() throws Exception {
    Javac dependency = new Javac(folder.resolve("lib")).source("lib/Card.java", CARD);
    assertThat(dependency.run(List.of("-proc:none")).exit()).isZero();
    javac.source("p/Visa.java", "package p; public class Visa extends lib.Card {}");
    javac.onClassPath(dependency.classes());
    return dependency.classes();
  }

  @Test
  void aClassMayInheritWhatADependencySaysIsSensitive() throws Exception {
    Path facts = inherit().resolve("META-INF/plimsoll/sensitive/lib.Card.tsv");
    Files.createDirectories(facts.getParent());
    Files.writeString(facts, "#plimsoll sensitive 1\n");

    assertThat(compile("-Xplugin:Plimsoll").output()).contains(LOADED);
    assertThat(javac.classes().resolve("p/VisaRedaction.java")).exists();
  }

  @Test
  void aSensitiveTypeThatWasNotProcessedIsRefused() throws Exception {
    inherit();

    Result refused = javac.enabled("-Xep:SensitiveToString:OFF");

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.output())
        .contains(
            "Visa.java:1: error: [Plimsoll] a sensitive type of a dependency is used here, but the"
                + " dependency was compiled without Plimsoll, so no redaction was generated."
                + " To fix: compile it with Plimsoll too, or let javac process annotations here"
                + " anyway with `-Xplugin:Plimsoll --process`");
    assertThat(javac.enabled("--process").output()).doesNotContain("compiled without Plimsoll");
    assertThat(javac.classes().resolve("p/VisaRedaction.java")).exists();
  }
}
