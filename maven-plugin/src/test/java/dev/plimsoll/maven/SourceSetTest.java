package dev.plimsoll.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

final class SourceSetTest {
  @Test
  void keepsJarsApartThatDifferByClassifier() {
    MavenProject project = new MavenProject();
    project.setBuild(new Build());
    project.getBuild().setOutputDirectory("classes");
    project.setArtifacts(
        new LinkedHashSet<>(List.of(artifact(null), artifact("linux"), artifact("tests"))));

    assertThat(SourceSet.main(project).dependencies())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "com.acme:net:1-SNAPSHOT", Path.of("net-null.jar"),
                "com.acme:net:1-SNAPSHOT:linux", Path.of("net-linux.jar"),
                "com.acme:net:1-SNAPSHOT:tests", Path.of("net-tests.jar")));
  }

  private static Artifact artifact(String classifier) {
    Artifact artifact =
        new DefaultArtifact(
            "com.acme",
            "net",
            "1-SNAPSHOT",
            "compile",
            "jar",
            classifier,
            new DefaultArtifactHandler("jar"));
    artifact.setFile(Path.of("net-" + classifier + ".jar").toFile());
    return artifact;
  }
}
