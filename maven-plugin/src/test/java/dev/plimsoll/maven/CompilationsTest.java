package dev.plimsoll.maven;

import static dev.plimsoll.maven.PaymentsModule.XPLUGIN;
import static dev.plimsoll.maven.PaymentsModule.args;
import static dev.plimsoll.maven.PaymentsModule.configure;
import static dev.plimsoll.maven.PaymentsModule.execution;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.model.PluginExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goals of the compiler that are called on the command line, where the POM binds others. */
final class CompilationsTest {
  private final PaymentsModule module = new PaymentsModule();

  @BeforeEach
  void processesNothingInTheLifeCycle() {
    configure(module.compile, "<proc>none</proc>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verify",
        "compile",
        "compiler:help",
        "compiler:testCompile",
        "groovy:compile",
        "com.acme:maven-compiler-plugin:compile"
      })
  void bringsNothingForWhatIsNotCalled(String task) {
    module.tasks.add(task);
    module.apply();

    assertThat(args(module.compiler)).isEmpty();
    assertThat(module.project.getDependencies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compiler:compile",
        "compiler:compile@none-of-this-name",
        "org.apache.maven.plugins:maven-compiler-plugin:compile",
        "org.apache.maven.plugins:maven-compiler-plugin:3.14.1:compile"
      })
  void tellsThePluginOfGoalsThatAreCalled(String task) {
    module.tasks.add(task);
    module.apply();

    assertThat(args(module.compiler)).contains(XPLUGIN);
    assertThat(module.project.getDependencies()).hasSize(1);
  }

  @Test
  void tellsTheExecutionThatIsCalled() {
    PluginExecution called = execution(module.compiler, "called");
    module.tasks.add("compiler:compile@called");
    module.apply();

    assertThat(args(called)).contains(XPLUGIN);
  }

  @Test
  void tellsTheExecutionThatIsThereForTheCommandLine() {
    PluginExecution commandLine = execution(module.compiler, "default-cli");
    configure(commandLine, "<proc>none</proc>");
    module.tasks.add("compiler:compile");
    module.apply();

    assertThat(args(commandLine)).contains(XPLUGIN);
    assertThat(args(module.compiler)).isEmpty();
    assertThat(module.project.getDependencies()).isEmpty();
  }

  @Test
  void takesAnExecutionThatIsCalledAndBoundOnce() {
    module.tasks.add("compiler:compile@default-compile");
    module.apply();

    assertThat(args(module.compile)).containsOnlyOnce(XPLUGIN);
    assertThat(args(module.compiler)).isEmpty();
  }

  @Test
  void looksAtThePluginWhereNoExecutionCompiles() {
    module.compiler.setExecutions(List.of());
    configure(module.compiler, "<proc>none</proc>");

    assertThat(module.apply()).contains("`payments`");
    assertThat(args(module.compiler)).contains(XPLUGIN);
    assertThat(module.project.getDependencies()).isEmpty();
  }

  @Test
  void warnsOfACallThatProcessesNothing() {
    configure(module.compile, "<proc>full</proc>");
    configure(module.compiler, "<proc>none</proc>");
    assertThat(module.apply()).isEmpty();

    module.tasks.add("compiler:compile");
    assertThat(module.apply()).contains("`payments`");
  }

  @Test
  void warnsOfNothingThatIsNotRun() {
    module.tasks.clear();
    module.tasks.addAll(List.of("compiler:compile", "plimsoll:check"));
    assertThat(module.apply()).isEmpty();

    configure(module.compiler, "<proc>none</proc>");
    assertThat(module.apply()).contains("`payments`");

    module.tasks.set(0, "compiler:testCompile");
    assertThat(module.apply()).isEmpty();
  }

  @Test
  void warnsOfTheLifeCycleThatAnotherGoalMayRun() {
    module.tasks.clear();
    module.tasks.add("spring-boot:run");

    assertThat(module.apply()).contains("`payments`");
  }
}
