package dev.plimsoll.maven;

import dev.plimsoll.maven.report.Facts;
import dev.plimsoll.maven.report.FactsReader;
import dev.plimsoll.maven.report.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /** Returns the folders and jars that the module was compiled against, by name. */
  Map<String, Path> dependencies() {
    Map<String, Path> dependencies = new TreeMap<>();
    for (Artifact artifact : project.getArtifacts()) {
      if (artifact.getFile() != null) {
        dependencies.put(nameOf(artifact), artifact.getFile().toPath());
      }
    }
    return dependencies;
  }

  /** Returns a name that holds on every machine. */
  static String nameOf(Artifact artifact) {
    return "%s:%s:%s"
        .formatted(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion());
  }
}
