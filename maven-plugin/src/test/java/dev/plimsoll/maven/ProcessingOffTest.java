package dev.plimsoll.maven;

import static dev.plimsoll.maven.PaymentsModule.XPLUGIN;
import static dev.plimsoll.maven.PaymentsModule.args;
import static dev.plimsoll.maven.PaymentsModule.configure;
import static dev.plimsoll.maven.PaymentsModule.processorPath;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Modules where annotation processing is switched off, for all of their sources or for some. */
final class ProcessingOffTest {
  private final PaymentsModule module = new PaymentsModule();

  @Test
  void leavesProcToTheUser() {
    configure(module.compile, "<proc>none</proc>");
    Optional<String> unprocessed = module.apply();

    assertThat(args(module.compile)).contains(XPLUGIN).doesNotContain("-proc:full");
    assertThat(unprocessed).contains("`payments`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<proc>none</proc>", "<compilerArgs><arg>-proc:none</arg></compilerArgs>"})
  void bringsNoDependencyWhereNoProcessorCanBeHidden(String configuration) {
    configure(module.compiler, configuration);
    configure(module.compile, configuration);
    module.apply();

    assertThat(module.project.getDependencies()).isEmpty();
    assertThat(processorPath(module.compile)).containsExactly("plimsoll-javac");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<compilerArgs><arg>-Xplugin:ErrorProne -Xep:X:OFF</arg></compilerArgs>",
        "<compilerArgs><arg> -Xplugin:Manifold</arg></compilerArgs>",
        "<compilerArgument>-Xplugin:ErrorProne</compilerArgument>"
      })
  void hidesNoOtherPluginOfTheClassPath(String arguments) {
    configure(module.compiler, "<proc>none</proc>" + arguments);
    configure(module.compile, "<proc>none</proc>" + arguments);
    module.apply();
    Optional<String> unprocessed = module.apply();

    assertThat(processorPath(module.compile)).isEmpty();
    assertThat(module.project.getDependencies())
        .singleElement()
        .satisfies(
            dependency -> assertThat(dependency.getArtifactId()).isEqualTo("plimsoll-javac"));
    assertThat(args(module.compile)).contains(XPLUGIN).doesNotContain("-proc:full");
    assertThat(unprocessed).contains("`payments`");
  }

  @Test
  void takesTheProcessorPathOfAnotherPlugin() {
    String configuration =
        "<proc>none</proc><compilerArgs><arg>-Xplugin:ErrorProne</arg></compilerArgs>"
            + "<annotationProcessorPaths><path><artifactId>error_prone_core</artifactId></path>"
            + "</annotationProcessorPaths>";
    configure(module.compiler, configuration);
    configure(module.compile, configuration);
    module.apply();

    assertThat(processorPath(module.compile)).containsExactly("error_prone_core", "plimsoll-javac");
    assertThat(module.project.getDependencies()).isEmpty();
  }

  @Test
  void bringsNoDependencyForGoalsOutsideOfTheBuild() {
    configure(module.compile, "<proc>none</proc>");
    Optional<String> unprocessed = module.apply();

    assertThat(module.project.getDependencies()).isEmpty();
    assertThat(args(module.compiler)).isEmpty();
    assertThat(processorPath(module.compiler)).isEmpty();
    assertThat(unprocessed).contains("`payments`");
  }

  @Test
  void believesTheExecutionsAndNotThePlugin() {
    configure(module.compiler, "<proc>none</proc>");
    configure(module.compile, "<proc>full</proc>");

    assertThat(module.apply()).isEmpty();
  }

  @Test
  void namesTheSourcesThatAreNotProcessed() {
    module.user.setProperty("plimsoll.tests", "true");
    configure(module.testCompile, "<proc>none</proc>");
    assertThat(module.apply()).contains("`payments` (tests)");

    configure(module.compile, "<proc>none</proc>");
    assertThat(module.apply()).contains("`payments`");

    configure(module.testCompile, "<proc>full</proc>");
    assertThat(module.apply()).contains("`payments` (main)");
  }

  @Test
  void saysNothingOfTestsThatAreNotJudged() {
    configure(module.testCompile, "<proc>none</proc>");

    assertThat(module.apply()).isEmpty();
  }

  @Test
  void leavesProcOfTheCommandLineToTheUser() {
    module.user.setProperty("maven.compiler.proc", "none");
    Optional<String> unprocessed = module.apply();

    assertThat(args(module.compile)).doesNotContain("-proc:full");
    assertThat(unprocessed).contains("`payments`");
  }
}
