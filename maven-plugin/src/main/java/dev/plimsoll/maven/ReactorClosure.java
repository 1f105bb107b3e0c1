package dev.plimsoll.maven;

import dev.plimsoll.maven.report.Facts;
import dev.plimsoll.maven.report.LockOrders;
import dev.plimsoll.maven.report.ModuleReport;
import dev.plimsoll.maven.report.Policy;
import dev.plimsoll.maven.report.SourceTree;
import dev.plimsoll.maven.report.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Judges the lock orders of all modules of a build and of the jars that they depend on. */
final class ReactorClosure {
  /** What the report is called, in the project that Maven was started in. */
  static final String REPORT = "lock-orders";

  private final MavenSession session;

  ReactorClosure(MavenSession session) {
    this.session = session;
  }

  /** Returns what is wrong that no module's own compilation has told. */
  ModuleReport judge(Policy policy, Path reactorRoot) {
    Facts facts = LockOrders.find(parts());
    String name = SourceSet.main(session.getTopLevelProject()).name() + " (lock orders)";
    return new ModuleReport(Verdict.of(name, facts, policy, sources(reactorRoot)), facts);
  }

  /** Returns where the sources of all modules are. */
  SourceTree sources(Path reactorRoot) {
    List<Path> roots = new ArrayList<>();
    for (MavenProject module : session.getProjects()) {
      module.getCompileSourceRoots().forEach(root -> roots.add(Path.of(root)));
    }
    return new SourceTree(reactorRoot, roots);
  }

  private List<LockOrders.Part> parts() {
    BuildState state = BuildState.of(session);
    SortedMap<String, Path> jars = state.resolvedDependencies();
    Map<String, Set<String>> classPaths = state.classPaths();
    List<LockOrders.Part> parts = new ArrayList<>();
    for (MavenProject module : modules()) {
      String name = SourceSet.nameOf(module.getArtifact());
      /* Modules that depend on this one may know it by its jar. */
      jars.remove(name);
      parts.add(
          new LockOrders.Part(
              name,
              SourceSet.main(module).classes(),
              true,
              classPaths.getOrDefault(name, Set.of())));
    }
    jars.forEach((name, location) -> parts.add(LockOrders.Part.jar(name, location)));
    return parts;
  }

  private List<MavenProject> modules() {
    return session.getProjects().stream()
        .filter(module -> module.getPlugin(PlimsollCoordinates.PLUGIN) != null)
        .toList();
  }
}
