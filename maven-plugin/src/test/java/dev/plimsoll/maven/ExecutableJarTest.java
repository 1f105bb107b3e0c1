package dev.plimsoll.maven;

import static dev.plimsoll.maven.PaymentsModule.children;
import static dev.plimsoll.maven.PaymentsModule.configure;
import static dev.plimsoll.maven.PaymentsModule.execution;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExecutableJarTest {
  private final PaymentsModule module = new PaymentsModule();
  private final Plugin boot =
      module.addPlugin("org.springframework.boot", "spring-boot-maven-plugin", "3.5.16");
  private final PluginExecution repackage = execution(boot, "repackage", "repackage");

  @Test
  void leavesOutWhatOnlyCompiles() {
    module.apply();
    module.apply();

    assertThat(excluded(repackage)).containsExactly("plimsoll-javac");
  }

  @Test
  void keepsWhatTheUserLeavesOut() {
    configure(
        repackage,
        "<excludes><exclude><groupId>org.projectlombok</groupId><artifactId>lombok</artifactId></exclude></excludes>");
    module.apply();

    assertThat(excluded(repackage)).containsExactly("lombok", "plimsoll-javac");
  }

  @Test
  void leavesThePropertyToTheUser() {
    module.project.getProperties().setProperty("spring-boot.excludes", "org.projectlombok:lombok");
    module.apply();

    assertThat(repackage.getConfiguration()).isNull();
    assertThat(boot.getConfiguration()).isNull();
  }

  @Test
  void changesNothingWhereTheJarIsOnAPath() {
    configure(
        module.compile,
        "<annotationProcessorPaths><path><artifactId>lombok</artifactId></path></annotationProcessorPaths>");
    module.apply();

    assertThat(repackage.getConfiguration()).isNull();
    assertThat(boot.getConfiguration()).isNull();
  }

  @Test
  void leavesOtherGoalsAlone() {
    PluginExecution info = execution(boot, "info", "build-info");
    module.apply();

    assertThat(info.getConfiguration()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"build-image", "build-image-no-fork"})
  void leavesItOutOfImages(String goal) {
    PluginExecution image = execution(boot, "image", "build-info", goal);
    module.apply();

    assertThat(excluded(image)).containsExactly("plimsoll-javac");
  }

  @Test
  void leavesItOutWhereAGoalIsCalled() {
    configure(
        boot, "<excludes><exclude><artifactId>lombok</artifactId></exclude></excludes><a>b</a>");
    PluginExecution called = execution(boot, "default-cli");
    module.apply();
    module.apply();

    assertThat(excluded(boot)).containsExactly("lombok", "plimsoll-javac");
    assertThat(excluded(called)).containsExactly("plimsoll-javac");
  }

  private static List<String> excluded(ConfigurationContainer container) {
    return children(container, "excludes")
        .map(exclude -> exclude.getChild("artifactId"))
        .map(Xpp3Dom::getValue)
        .toList();
  }
}
