package dev.plimsoll.maven.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a module's sources are. Facts name a file below a source root that they do not tell, so
 * that they are the same on every machine.
 */
public final class SourceTree {
  private final Path reactorRoot;
  private final List<Path> sourceRoots;

  /**
   * Knows the source roots of one module.
   *
   * @param reactorRoot what shown paths are relative to
   * @param sourceRoots in the order of searching
   */
  public SourceTree(Path reactorRoot, List<Path> sourceRoots) {
    this.reactorRoot = reactorRoot.toAbsolutePath().normalize();
    this.sourceRoots = List.copyOf(sourceRoots);
  }

  /** Returns the place with the file's path from the reactor root, where the file is found. */
  Place locate(Place place) {
    Optional<Path> file =
        sourceRoots.stream()
            .map(root -> root.toAbsolutePath().normalize().resolve(place.file()))
            .filter(Files::isRegularFile)
            .findFirst();
    return file.map(path -> place.in(shown(path))).orElse(place);
  }

  private String shown(Path file) {
    return reactorRoot.relativize(file).toString().replace('\\', '/');
  }
}
