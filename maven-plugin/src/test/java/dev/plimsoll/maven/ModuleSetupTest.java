package dev.plimsoll.maven;

import static dev.plimsoll.maven.PaymentsModule.XPLUGIN;
import static dev.plimsoll.maven.PaymentsModule.args;
import static dev.plimsoll.maven.PaymentsModule.children;
import static dev.plimsoll.maven.PaymentsModule.configure;
import static dev.plimsoll.maven.PaymentsModule.execution;
import static dev.plimsoll.maven.PaymentsModule.processorPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModuleSetupTest {
  private final PaymentsModule module = new PaymentsModule();

  @Test
  void tellsTheCompiler() {
    Optional<String> unprocessed = module.apply();

    assertThat(args(module.compile))
        .containsSubsequence(
            "-XDaccessInternalAPI",
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            XPLUGIN);
    assertThat(args(module.compiler)).contains(XPLUGIN);
    assertThat(module.testCompile.getConfiguration()).isNull();
    assertThat(unprocessed).isEmpty();
  }

  @Test
  void changesNothingTheSecondTime() {
    module.apply();
    String once = module.compile.getConfiguration().toString();
    module.apply();

    assertThat(module.compile.getConfiguration()).hasToString(once);
    assertThat(module.project.getDependencies()).hasSize(1);
    assertThat(module.plimsoll.getExecutions()).hasSize(1);
  }

  @Test
  void bringsTheJarBesideProcessorsOnTheClassPath() {
    module.apply();

    assertThat(module.project.getDependencies())
        .singleElement()
        .satisfies(
            dependency -> {
              assertThat(dependency.getManagementKey())
                  .isEqualTo("dev.plimsoll:plimsoll-javac:jar");
              assertThat(dependency.getVersion()).isEqualTo("1.2.3");
              assertThat(dependency.getScope()).isEqualTo("provided");
              assertThat(dependency.isOptional()).isTrue();
            });
    assertThat(processorPath(module.compile)).isEmpty();
  }

  @Test
  void keepsTheUsersOwnDependencyOnTheJar() {
    Dependency own = new Dependency();
    own.setGroupId("dev.plimsoll");
    own.setArtifactId("plimsoll-javac");
    own.setVersion("9");
    module.project.getModel().addDependency(own);
    module.apply();

    assertThat(module.project.getDependencies()).containsExactly(own);
  }

  @Test
  void appendsToTheProcessorPath() {
    configure(
        module.compile,
        "<annotationProcessorPaths><path><artifactId>lombok</artifactId></path></annotationProcessorPaths>");
    configure(
        module.compiler,
        "<annotationProcessorPaths><path><artifactId>lombok</artifactId></path></annotationProcessorPaths>");
    module.apply();

    assertThat(processorPath(module.compile)).containsExactly("lombok", "plimsoll-javac");
    assertThat(children(module.compile, "annotationProcessorPaths"))
        .last()
        .satisfies(path -> assertThat(path.getChild("version").getValue()).isEqualTo("1.2.3"));
    assertThat(module.project.getDependencies()).isEmpty();
    assertThat(args(module.compile)).doesNotContain("-proc:full");
  }

  @Test
  void keepsArgumentsThatAreThere() {
    configure(
        module.compile,
        "<compilerArgs><arg>-Xlint:all</arg><arg>-XDcompilePolicy=simple</arg>"
            + "<arg>-XDshould-stop.ifError=FLOW</arg><arg>-Xplugin:ErrorProne -Xep:X:OFF</arg>"
            + "</compilerArgs><compilerArgument>-XDaccessInternalAPI</compilerArgument>");
    module.apply();

    assertThat(args(module.compile))
        .startsWith("-Xlint:all", "-XDcompilePolicy=simple", "-XDshould-stop.ifError=FLOW")
        .contains("-Xplugin:ErrorProne -Xep:X:OFF", XPLUGIN)
        .doesNotContain("--should-stop=ifError=FLOW", "-XDaccessInternalAPI")
        .doesNotHaveDuplicates();
  }

  @Test
  void seesArgumentsInTheOldForm() {
    configure(module.compile, "<compilerArguments><XDaccessInternalAPI/></compilerArguments>");
    module.apply();

    assertThat(args(module.compile)).doesNotContain("-XDaccessInternalAPI");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xlint", "-Xlint:all", "-Xlint:all,-serial"})
  void keepsAllLintsQuietAboutProcessing(String lint) {
    configure(module.compile, "<compilerArgs><arg>" + lint + "</arg></compilerArgs>");
    module.apply();

    assertThat(args(module.compile)).contains(lint, "-Xlint:-processing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xlint:all,-processing", "-Xlint:processing", "-Xlint:none", "-g"})
  void leavesOtherLintsAlone(String lint) {
    configure(module.compile, "<compilerArgs><arg>" + lint + "</arg></compilerArgs>");
    module.apply();

    assertThat(args(module.compile)).contains(lint).doesNotContain("-Xlint:-processing");
  }

  @Test
  void addsToProcessorsThatAreNamed() {
    configure(
        module.compile,
        "<annotationProcessors><annotationProcessor>a.B</annotationProcessor></annotationProcessors>");
    module.apply();

    assertThat(children(module.compile, "annotationProcessors"))
        .extracting(Xpp3Dom::getValue)
        .containsExactly(
            "a.B",
            "dev.plimsoll.processor.PlimsollProcessor",
            "dev.plimsoll.processor.PlimsollCompilationProcessor");
  }

  @Test
  void knowsWhichJdksKnowProcFull() {
    assertThat(Stream.of("17.0.10", "18", "20.0.2").map(Runtime.Version::parse))
        .noneMatch(CompilerChange::knowsProcFull);
    assertThat(Stream.of("17.0.11", "17.0.15+6", "21", "25.0.3").map(Runtime.Version::parse))
        .allMatch(CompilerChange::knowsProcFull);
  }

  @Test
  void handsOptionsToTheChecks() {
    configure(
        module.plimsoll,
        "<checkOptions><checkOption>-Xep:A:OFF</checkOption><checkOption>-Xep:B:WARN</checkOption></checkOptions>");
    module.apply();

    assertThat(args(module.compile)).contains(XPLUGIN + " -Xep:A:OFF -Xep:B:WARN");
  }

  @Test
  void takesTestsWhenTold() {
    module.user.setProperty("plimsoll.tests", "true");
    module.apply();

    assertThat(args(module.testCompile)).contains(XPLUGIN);
    assertThat(module.plimsoll.getExecutions())
        .extracting(PluginExecution::getPhase)
        .containsExactly("compile", "test-compile");
  }

  @Test
  void leavesAModuleAlone() {
    module.project.getProperties().setProperty("plimsoll.enabled", "false");
    assertThat(module.setup()).isEmpty();

    module.user.setProperty("plimsoll.enabled", "true");
    assertThat(module.setup()).isPresent();

    configure(module.plimsoll, "<enabled>false</enabled>");
    assertThat(module.setup()).isEmpty();
  }

  @Test
  void leavesModulesWithoutJavaAlone() {
    module.project.getModel().setPackaging("pom");

    assertThat(module.setup()).isEmpty();
  }

  @Test
  void checksAfterAllOfThePhase() {
    module.apply();

    assertThat(module.project.getBuild().getPlugins())
        .containsExactly(module.compiler, module.plimsoll);
    assertThat(module.plimsoll.getExecutions())
        .singleElement()
        .satisfies(
            execution -> {
              assertThat(execution.getPhase()).isEqualTo("compile");
              assertThat(execution.getGoals()).containsExactly("check");
            });
  }

  @Test
  void keepsTheUsersBinding() {
    PluginExecution own = execution(module.plimsoll, "own", "check");
    own.setPhase("verify");
    module.apply();

    assertThat(module.plimsoll.getExecutions()).containsExactly(own);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.1", "3.6.2", "3.7.0"})
  void refusesOldCompilerPlugins(String version) {
    module.compiler.setVersion(version);

    assertThatThrownBy(module::apply)
        .isInstanceOf(SetupException.class)
        .hasMessageStartingWith(
            "[OldCompilerPlugin] `payments` compiles with maven-compiler-plugin " + version)
        .hasMessageContaining("To fix: set `<version>3.14.1</version>`");
  }

  @Test
  void refusesOtherCompilers() {
    configure(module.compile, "<compilerId>eclipse</compilerId>");

    assertThatThrownBy(module::apply)
        .hasMessageStartingWith("[NotJavac] `payments` compiles with `eclipse` (");
  }

  @Test
  void refusesOtherCompilersThatPropertiesName() {
    module.project.getProperties().setProperty("maven.compiler.compilerId", "eclipse");
    assertThatThrownBy(module::apply)
        .hasMessageStartingWith("[NotJavac] `payments` compiles with `eclipse` (");

    module.user.setProperty("maven.compiler.compilerId", "javac");
    assertThatCode(module::apply).doesNotThrowAnyException();
  }

  @Test
  void refusesAProcessorPathAmongTheArguments() {
    configure(
        module.compile, "<compilerArgs><arg>-processorpath</arg><arg>a.jar</arg></compilerArgs>");

    assertThatThrownBy(module::apply).hasMessageStartingWith("[ProcessorPathArgument] `payments`");
  }
}
