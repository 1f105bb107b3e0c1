package dev.plimsoll.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The folder that holds all modules, also when only one of them is built. */
final class ReactorRoot {
  private ReactorRoot() {}

  /** Returns the highest folder above a module that Maven knows to belong to the same sources. */
  static Path of(MavenProject project, MavenSession session) {
    Path module = normal(project.getBasedir());
    Stream<File> parents =
        Stream.iterate(project, parent -> parent != null, MavenProject::getParent)
            .map(MavenProject::getBasedir)
            .takeWhile(folder -> folder != null);
    Stream<File> session0 =
        Stream.of(
            session.getRequest().getMultiModuleProjectDirectory(),
            session.getTopLevelProject().getBasedir());
    return Stream.concat(parents, session0)
        .filter(folder -> folder != null)
        .map(ReactorRoot::normal)
        .filter(module::startsWith)
        .min(Comparator.comparingInt(Path::getNameCount))
        .orElse(module);
  }

  private static Path normal(File folder) {
    return folder.toPath().toAbsolutePath().normalize();
  }
}
