package dev.plimsoll.maven;

import dev.plimsoll.maven.report.Facts;
import dev.plimsoll.maven.report.FactsReader;
import dev.plimsoll.maven.report.Policy;
import dev.plimsoll.maven.report.SourceTree;
import dev.plimsoll.maven.report.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** The main sources of a module or its test sources: what is compiled in one go. */
final class SourceSet {
  private final MavenProject project;
  private final String kind;
  private final Path classes;
  private final List<String> roots;

  private SourceSet(MavenProject project, String kind, String classes, List<String> roots) {
    this.project = project;
    this.kind = kind;
    this.classes = Path.of(classes);
    this.roots = roots;
  }

  static SourceSet main(MavenProject project) {
    return new SourceSet(
        project, "", project.getBuild().getOutputDirectory(), project.getCompileSourceRoots());
  }

  static SourceSet test(MavenProject project) {
    return new SourceSet(
        project,
        "test",
        project.getBuild().getTestOutputDirectory(),
        project.getTestCompileSourceRoots());
  }

  boolean isMain() {
    return kind.isEmpty();
  }

  String name() {
    String module = project.getGroupId() + ":" + project.getArtifactId();
    return kind.isEmpty() ? module : module + " (" + kind + ")";
  }

  Path classes() {
    return classes;
  }

  /** Returns where in {@code target} Plimsoll keeps what it writes. */
  static Path folder(MavenProject project) {
    return Path.of(project.getBuild().getDirectory(), "plimsoll");
  }

  /** Returns the file that tells which version the classes were compiled with. */
  Path record() {
    return folder(project).resolve(prefixed("compiled-with"));
  }

  String reportName() {
    return prefixed("report");
  }

  private String prefixed(String name) {
    return kind.isEmpty() ? name : kind + "-" + name;
  }

  Facts facts() {
    return FactsReader.read(classes);
  }

  Verdict judge(Facts facts, Policy policy, Path reactorRoot) {
    return Verdict.of(
        name(), facts, policy, new SourceTree(reactorRoot, roots.stream().map(Path::of).toList()));
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

  /** Returns a name that holds on every machine, and for one artifact only. */
  static String nameOf(Artifact artifact) {
    String name =
        "%s:%s:%s"
            .formatted(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion());
    return artifact.hasClassifier() ? name + ":" + artifact.getClassifier() : name;
  }
}
