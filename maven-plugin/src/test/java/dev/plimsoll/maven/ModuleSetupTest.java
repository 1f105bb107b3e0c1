package dev.plimsoll.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModuleSetupTest {
  private static final String XPLUGIN = "-Xplugin:Plimsoll --defer";

  private final Properties user = new Properties();
  private Optional<String> unprocessed = Optional.empty();
  private final Plugin compiler =
      plugin("org.apache.maven.plugins", "maven-compiler-plugin", "3.14.1");
  private final Plugin plimsoll = plugin("dev.plimsoll", "plimsoll-maven-plugin", "1.2.3");
  private final PluginExecution compile = execution(compiler, "default-compile", "compile");
  private final PluginExecution testCompile =
      execution(compiler, "default-testCompile", "testCompile");
  private final MavenProject project = project();

  @Test
  void tellsTheCompiler() {
    apply();

    assertThat(args(compile))
        .containsSubsequence(
            "-XDaccessInternalAPI",
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            XPLUGIN);
    assertThat(args((Xpp3Dom) compiler.getConfiguration())).contains(XPLUGIN);
    assertThat(testCompile.getConfiguration()).isNull();
    assertThat(unprocessed).isEmpty();
  }

  @Test
  void changesNothingTheSecondTime() {
    apply();
    String once = compile.getConfiguration().toString();
    apply();

    assertThat(compile.getConfiguration()).hasToString(once);
    assertThat(project.getDependencies()).hasSize(1);
    assertThat(plimsoll.getExecutions()).hasSize(1);
  }

  @Test
  void bringsTheJarBesideProcessorsOnTheClassPath() {
    apply();

    assertThat(project.getDependencies())
        .singleElement()
        .satisfies(
            dependency -> {
              assertThat(dependency.getManagementKey())
                  .isEqualTo("dev.plimsoll:plimsoll-javac:jar");
              assertThat(dependency.getVersion()).isEqualTo("1.2.3");
              assertThat(dependency.getScope()).isEqualTo("provided");
              assertThat(dependency.isOptional()).isTrue();
            });
    assertThat(((Xpp3Dom) compile.getConfiguration()).getChild("annotationProcessorPaths"))
        .isNull();
  }

  @Test
  void keepsTheUsersOwnDependencyOnTheJar() {
    Dependency own = new Dependency();
    own.setGroupId("dev.plimsoll");
    own.setArtifactId("plimsoll-javac");
    own.setVersion("9");
    project.getModel().addDependency(own);
    apply();

    assertThat(project.getDependencies()).containsExactly(own);
  }

  @Test
  void appendsToTheProcessorPath() {
    compile.setConfiguration(
        dom(
            "<annotationProcessorPaths><path><artifactId>lombok</artifactId></path></annotationProcessorPaths>"));
    compiler.setConfiguration(
        dom(
            "<annotationProcessorPaths><path><artifactId>lombok</artifactId></path></annotationProcessorPaths>"));
    apply();

    Xpp3Dom paths = ((Xpp3Dom) compile.getConfiguration()).getChild("annotationProcessorPaths");
    assertThat(paths.getChildren())
        .extracting(path -> path.getChild("artifactId").getValue())
        .containsExactly("lombok", "plimsoll-javac");
    assertThat(paths.getChild(1).getChild("version").getValue()).isEqualTo("1.2.3");
    assertThat(project.getDependencies()).isEmpty();
    assertThat(args(compile)).doesNotContain("-proc:full");
  }

  @Test
  void keepsArgumentsThatAreThere() {
    compile.setConfiguration(
        dom(
            "<compilerArgs><arg>-Xlint:all</arg><arg>-XDcompilePolicy=simple</arg>"
                + "<arg>-XDshould-stop.ifError=FLOW</arg><arg>-Xplugin:ErrorProne -Xep:X:OFF</arg>"
                + "</compilerArgs><compilerArgument>-XDaccessInternalAPI</compilerArgument>"));
    apply();

    assertThat(args(compile))
        .startsWith("-Xlint:all", "-XDcompilePolicy=simple", "-XDshould-stop.ifError=FLOW")
        .contains("-Xplugin:ErrorProne -Xep:X:OFF", XPLUGIN)
        .doesNotContain("--should-stop=ifError=FLOW", "-XDaccessInternalAPI")
        .doesNotHaveDuplicates();
  }

  @Test
  void seesArgumentsInTheOldForm() {
    compile.setConfiguration(dom("<compilerArguments><XDaccessInternalAPI/></compilerArguments>"));
    apply();

    assertThat(args(compile)).doesNotContain("-XDaccessInternalAPI");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xlint", "-Xlint:all", "-Xlint:all,-serial"})
  void keepsAllLintsQuietAboutProcessing(String lint) {
    compile.setConfiguration(dom("<compilerArgs><arg>" + lint + "</arg></compilerArgs>"));
    apply();

    assertThat(args(compile)).contains(lint, "-Xlint:-processing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xlint:all,-processing", "-Xlint:processing", "-Xlint:none", "-g"})
  void leavesOtherLintsAlone(String lint) {
    compile.setConfiguration(dom("<compilerArgs><arg>" + lint + "</arg></compilerArgs>"));
    apply();

    assertThat(args(compile)).contains(lint).doesNotContain("-Xlint:-processing");
  }

  @Test
  void addsToProcessorsThatAreNamed() {
    compile.setConfiguration(
        dom(
            "<annotationProcessors><annotationProcessor>a.B</annotationProcessor></annotationProcessors>"));
    apply();

    assertThat(
            ((Xpp3Dom) compile.getConfiguration()).getChild("annotationProcessors").getChildren())
        .extracting(Xpp3Dom::getValue)
        .containsExactly(
            "a.B",
            "dev.plimsoll.processor.PlimsollProcessor",
            "dev.plimsoll.processor.PlimsollCompilationProcessor");
  }

  @Test
  void leavesProcToTheUser() {
    compile.setConfiguration(dom("<proc>none</proc>"));
    apply();

    assertThat(args(compile)).contains(XPLUGIN).doesNotContain("-proc:full");
    assertThat(unprocessed).contains("`payments`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<proc>none</proc>", "<compilerArgs><arg>-proc:none</arg></compilerArgs>"})
  void bringsNoDependencyWhereNoProcessorCanBeHidden(String configuration) {
    compiler.setConfiguration(dom(configuration));
    compile.setConfiguration(dom(configuration));
    apply();

    assertThat(project.getDependencies()).isEmpty();
    assertThat(
            ((Xpp3Dom) compile.getConfiguration())
                .getChild("annotationProcessorPaths")
                .getChildren())
        .singleElement()
        .satisfies(
            path -> assertThat(path.getChild("artifactId").getValue()).isEqualTo("plimsoll-javac"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<compilerArgs><arg>-Xplugin:ErrorProne -Xep:X:OFF</arg></compilerArgs>",
        "<compilerArgs><arg> -Xplugin:Manifold</arg></compilerArgs>",
        "<compilerArgument>-Xplugin:ErrorProne</compilerArgument>"
      })
  void hidesNoOtherPluginOfTheClassPath(String arguments) {
    compiler.setConfiguration(dom("<proc>none</proc>" + arguments));
    compile.setConfiguration(dom("<proc>none</proc>" + arguments));
    apply();
    apply();

    assertThat(((Xpp3Dom) compile.getConfiguration()).getChild("annotationProcessorPaths"))
        .isNull();
    assertThat(project.getDependencies())
        .singleElement()
        .satisfies(
            dependency -> assertThat(dependency.getArtifactId()).isEqualTo("plimsoll-javac"));
    assertThat(args(compile)).contains(XPLUGIN).doesNotContain("-proc:full");
    assertThat(unprocessed).contains("`payments`");
  }

  @Test
  void takesTheProcessorPathOfAnotherPlugin() {
    String configuration =
        "<proc>none</proc><compilerArgs><arg>-Xplugin:ErrorProne</arg></compilerArgs>"
            + "<annotationProcessorPaths><path><artifactId>error_prone_core</artifactId></path>"
            + "</annotationProcessorPaths>";
    compiler.setConfiguration(dom(configuration));
    compile.setConfiguration(dom(configuration));
    apply();

    assertThat(
            ((Xpp3Dom) compile.getConfiguration())
                .getChild("annotationProcessorPaths")
                .getChildren())
        .extracting(path -> path.getChild("artifactId").getValue())
        .containsExactly("error_prone_core", "plimsoll-javac");
    assertThat(project.getDependencies()).isEmpty();
  }

  @Test
  void bringsNoDependencyForGoalsOutsideOfTheBuild() {
    compile.setConfiguration(dom("<proc>none</proc>"));
    apply();

    assertThat(project.getDependencies()).isEmpty();
    assertThat(((Xpp3Dom) compiler.getConfiguration()).getChildren()).isEmpty();
    assertThat(unprocessed).contains("`payments`");
  }

  @Test
  void looksAtThePluginWhereNoExecutionCompiles() {
    compiler.setExecutions(List.of());
    compiler.setConfiguration(dom("<proc>none</proc>"));
    apply();

    assertThat(args((Xpp3Dom) compiler.getConfiguration())).contains(XPLUGIN);
    assertThat(project.getDependencies()).isEmpty();
    assertThat(unprocessed).contains("`payments`");
  }

  @Test
  void believesTheExecutionsAndNotThePlugin() {
    compiler.setConfiguration(dom("<proc>none</proc>"));
    compile.setConfiguration(dom("<proc>full</proc>"));
    apply();

    assertThat(unprocessed).isEmpty();
  }

  @Test
  void namesTheSourcesThatAreNotProcessed() {
    user.setProperty("plimsoll.tests", "true");
    testCompile.setConfiguration(dom("<proc>none</proc>"));
    apply();
    assertThat(unprocessed).contains("`payments` (tests)");

    compile.setConfiguration(dom("<proc>none</proc>"));
    apply();
    assertThat(unprocessed).contains("`payments`");

    testCompile.setConfiguration(dom("<proc>full</proc>"));
    apply();
    assertThat(unprocessed).contains("`payments` (main)");
  }

  @Test
  void saysNothingOfTestsThatAreNotJudged() {
    testCompile.setConfiguration(dom("<proc>none</proc>"));
    apply();

    assertThat(unprocessed).isEmpty();
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
    plimsoll.setConfiguration(
        dom(
            "<checkOptions><checkOption>-Xep:A:OFF</checkOption><checkOption>-Xep:B:WARN</checkOption></checkOptions>"));
    apply();

    assertThat(args(compile)).contains(XPLUGIN + " -Xep:A:OFF -Xep:B:WARN");
  }

  @Test
  void takesTestsWhenTold() {
    user.setProperty("plimsoll.tests", "true");
    apply();

    assertThat(args(testCompile)).contains(XPLUGIN);
    assertThat(plimsoll.getExecutions())
        .extracting(PluginExecution::getPhase)
        .containsExactly("compile", "test-compile");
  }

  @Test
  void leavesAModuleAlone() {
    project.getProperties().setProperty("plimsoll.enabled", "false");
    assertThat(ModuleSetup.of(project, user)).isEmpty();

    user.setProperty("plimsoll.enabled", "true");
    assertThat(ModuleSetup.of(project, user)).isPresent();

    plimsoll.setConfiguration(dom("<enabled>false</enabled>"));
    assertThat(ModuleSetup.of(project, user)).isEmpty();
  }

  @Test
  void leavesModulesWithoutJavaAlone() {
    project.getModel().setPackaging("pom");

    assertThat(ModuleSetup.of(project, user)).isEmpty();
  }

  @Test
  void checksAfterAllOfThePhase() {
    apply();

    assertThat(project.getBuild().getPlugins()).containsExactly(compiler, plimsoll);
    assertThat(plimsoll.getExecutions())
        .singleElement()
        .satisfies(
            execution -> {
              assertThat(execution.getPhase()).isEqualTo("compile");
              assertThat(execution.getGoals()).containsExactly("check");
            });
  }

  @Test
  void keepsTheUsersBinding() {
    PluginExecution own = execution(plimsoll, "own", "check");
    own.setPhase("verify");
    apply();

    assertThat(plimsoll.getExecutions()).containsExactly(own);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.1", "3.6.2", "3.7.0"})
  void refusesOldCompilerPlugins(String version) {
    compiler.setVersion(version);

    assertThatThrownBy(this::apply)
        .isInstanceOf(SetupException.class)
        .hasMessageStartingWith(
            "[OldCompilerPlugin] `payments` compiles with maven-compiler-plugin " + version)
        .hasMessageContaining("To fix: set `<version>3.14.1</version>`");
  }

  @Test
  void refusesOtherCompilers() {
    compile.setConfiguration(dom("<compilerId>eclipse</compilerId>"));

    assertThatThrownBy(this::apply)
        .hasMessageStartingWith("[NotJavac] `payments` compiles with `eclipse` (");
  }

  @Test
  void refusesOtherCompilersThatPropertiesName() {
    project.getProperties().setProperty("maven.compiler.compilerId", "eclipse");
    assertThatThrownBy(this::apply)
        .hasMessageStartingWith("[NotJavac] `payments` compiles with `eclipse` (");

    user.setProperty("maven.compiler.compilerId", "javac");
    assertThatCode(this::apply).doesNotThrowAnyException();
  }

  @Test
  void leavesProcOfTheCommandLineToTheUser() {
    user.setProperty("maven.compiler.proc", "none");
    apply();

    assertThat(args(compile)).doesNotContain("-proc:full");
    assertThat(unprocessed).contains("`payments`");
  }

  @Test
  void refusesAProcessorPathAmongTheArguments() {
    compile.setConfiguration(
        dom("<compilerArgs><arg>-processorpath</arg><arg>a.jar</arg></compilerArgs>"));

    assertThatThrownBy(this::apply).hasMessageStartingWith("[ProcessorPathArgument] `payments`");
  }

  private void apply() {
    unprocessed = ModuleSetup.of(project, user).orElseThrow().apply();
  }

  private MavenProject project() {
    Model model = new Model();
    model.setGroupId("com.acme");
    model.setArtifactId("payments");
    model.setPackaging("jar");
    model.setBuild(new Build());
    model.getBuild().addPlugin(plimsoll);
    model.getBuild().addPlugin(compiler);
    return new MavenProject(model);
  }

  private static Plugin plugin(String group, String artifact, String version) {
    Plugin plugin = new Plugin();
    plugin.setGroupId(group);
    plugin.setArtifactId(artifact);
    plugin.setVersion(version);
    return plugin;
  }

  private static PluginExecution execution(Plugin plugin, String id, String goal) {
    PluginExecution execution = new PluginExecution();
    execution.setId(id);
    execution.addGoal(goal);
    plugin.addExecution(execution);
    return execution;
  }

  private static List<String> args(PluginExecution execution) {
    return args((Xpp3Dom) execution.getConfiguration());
  }

  private static List<String> args(Xpp3Dom configuration) {
    return Stream.of(configuration.getChild("compilerArgs").getChildren())
        .map(Xpp3Dom::getValue)
        .toList();
  }

  private static Xpp3Dom dom(String content) {
    try {
      return Xpp3DomBuilder.build(
          new StringReader("<configuration>" + content + "</configuration>"));
    } catch (Exception e) {
      throw new IllegalArgumentException(content, e);
    }
  }
}
