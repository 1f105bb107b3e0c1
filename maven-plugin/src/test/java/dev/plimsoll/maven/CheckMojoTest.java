package dev.plimsoll.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.report.Facts;
import dev.plimsoll.maven.report.Policy;
import dev.plimsoll.maven.report.SourceTree;
import dev.plimsoll.maven.report.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckMojoTest {
  @TempDir private Path folder;

  private MavenSession session;

  @SuppressWarnings("deprecation") // Maven means it for itself, and has no other
  @BeforeEach
  void begin() throws IOException {
    session =
        new MavenSession(
            null,
            new DefaultRepositorySystemSession(),
            new DefaultMavenExecutionRequest(),
            new DefaultMavenExecutionResult());
    MavenProject top = module("a");
    top.setExecutionRoot(true);
    session.setProjects(List.of(top, module("b"), module("c")));
    BuildState.of(session).begin();
    session.getProjects().forEach(each -> state().expect(SourceSet.main(each).name()));
  }

  @Test
  void judgesTheWholeThoughTheFirstModuleIsSkipped() throws IOException, MojoFailureException {
    mojo(0).skipped();
    state().add(verdict());
    mojo(1).run();
    assertThat(whole()).doesNotExist();

    mojo(2).run();
    assertThat(whole()).exists();
  }

  @Test
  void judgesTheWholeThoughTheLastModuleIsSkipped() throws IOException, MojoFailureException {
    state().add(verdict());
    mojo(0).run();
    mojo(1).run();
    mojo(2).skipped();

    assertThat(whole()).exists();
  }

  @Test
  void judgesNothingWhereAllAreSkipped() throws IOException, MojoFailureException {
    for (int i = 0; i < 3; i++) {
      mojo(i).skipped();
    }

    assertThat(whole()).doesNotExist();
  }

  @Test
  void tellsTheSameOnce() throws IOException, MojoFailureException {
    Files.createDirectories(SourceSet.main(session.getProjects().get(1)).classes());
    session.getRequest().setStartTime(new Date());
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      CheckMojo mojo = mojo(1);
      mojo.project.getBuild().addPlugin(compilerWithPlimsoll());
      mojo.setLog(
          new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
              lines.add(line.toString());
            }
          });
      mojo.run();
    }

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("Plimsoll: no findings in com.acme:b, judged by ");
    assertThat(lines.get(1)).isEqualTo("Plimsoll: the same in com.acme:b as above");
  }

  private static Plugin compilerWithPlimsoll() {
    Plugin compiler = new Plugin();
    compiler.setArtifactId("maven-compiler-plugin");
    Xpp3Dom configuration = new Xpp3Dom("configuration");
    configuration.setValue("-Xplugin:Plimsoll");
    compiler.setConfiguration(configuration);
    return compiler;
  }

  private BuildState state() {
    return BuildState.of(session);
  }

  private Path whole() {
    return folder.resolve("a/target/plimsoll/lock-orders.json");
  }

  private CheckMojo mojo(int module) {
    CheckMojo mojo = new CheckMojo();
    mojo.session = session;
    mojo.project = session.getProjects().get(module);
    Plugin plugin = new Plugin();
    plugin.setVersion("1");
    mojo.execution = new MojoExecution(plugin, "check", ModuleSetup.EXECUTION + "check");
    return mojo;
  }

  private Verdict verdict() {
    return Verdict.of(
        "com.acme:b", Facts.NONE, Policy.NONE, new SourceTree(folder, List.of(folder)));
  }

  private MavenProject module(String name) throws IOException {
    Path module = Files.createDirectories(folder.resolve(name));
    MavenProject project = new MavenProject();
    project.setGroupId("com.acme");
    project.setArtifactId(name);
    project.setVersion("1");
    project.setFile(module.resolve("pom.xml").toFile());
    project.setArtifact(
        new DefaultArtifact(
            "com.acme", name, "1", "compile", "jar", null, new DefaultArtifactHandler("jar")));
    project.getBuild().setDirectory(module.resolve("target").toString());
    project.getBuild().setOutputDirectory(module.resolve("target/classes").toString());
    return project;
  }
}
