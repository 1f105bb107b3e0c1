package dev.plimsoll.maven;

import dev.plimsoll.maven.report.Facts;
import dev.plimsoll.maven.report.FactsReader;
import dev.plimsoll.maven.report.Report.Dependency;
import dev.plimsoll.maven.report.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** Where a module has its sources and classes, in the words of the report. */
final class ModuleFiles {
  private final MavenProject project;
  private final boolean tests;

  ModuleFiles(MavenProject project, boolean tests) {
    this.project = project;
    this.tests = tests;
  }

  String name() {
    return project.getGroupId() + ":" + project.getArtifactId();
  }

  Path classes() {
    return Path.of(project.getBuild().getOutputDirectory());
  }

  Facts facts() {
    List<Facts> facts = new ArrayList<>();
    facts.add(FactsReader.read(classes()));
    if (tests) {
      facts.add(FactsReader.read(Path.of(project.getBuild().getTestOutputDirectory())));
    }
    return Facts.merge(facts);
  }

  SourceTree sources(Path reactorRoot) {
    List<String> roots = new ArrayList<>(project.getCompileSourceRoots());
    if (tests) {
      roots.addAll(project.getTestCompileSourceRoots());
    }
    return new SourceTree(reactorRoot, roots.stream().map(Path::of).toList());
  }

  /** Returns the dependencies that are resolved and of interest, with their facts. */
  List<Dependency> dependencies(Predicate<Artifact> ofInterest) {
    return project.getArtifacts().stream()
        .filter(artifact -> artifact.getFile() != null)
        .filter(ofInterest)
        .map(
            artifact ->
                new Dependency(
                    "%s:%s:%s"
                        .formatted(
                            artifact.getGroupId(),
                            artifact.getArtifactId(),
                            artifact.getBaseVersion()),
                    FactsReader.read(artifact.getFile().toPath())))
        .toList();
  }
}
