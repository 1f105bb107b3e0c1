package dev.plimsoll.maven;

import static dev.plimsoll.maven.PaymentsModule.children;
import static dev.plimsoll.maven.PaymentsModule.configure;
import static dev.plimsoll.maven.PaymentsModule.execution;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

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
  }

  @Test
  void changesNothingWhereTheJarIsOnAPath() {
    configure(
        module.compile,
        "<annotationProcessorPaths><path><artifactId>lombok</artifactId></path></annotationProcessorPaths>");
    module.apply();

    assertThat(repackage.getConfiguration()).isNull();
  }

  @Test
  void leavesOtherGoalsAlone() {
    PluginExecution info = execution(boot, "info", "build-info");
    module.apply();

    assertThat(info.getConfiguration()).isNull();
  }

  private static List<String> excluded(PluginExecution execution) {
    return children(execution, "excludes")
        .map(exclude -> exclude.getChild("artifactId"))
        .map(Xpp3Dom::getValue)
        .toList();
  }
}
