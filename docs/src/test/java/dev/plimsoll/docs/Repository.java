package dev.plimsoll.docs;

import java.nio.file.Files;
import java.nio.file.Path;

/** The root of the repository, found by walking upward from where the test runs. */
final class Repository {
  static final Path ROOT = root();

  private Repository() {}

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("LICENSE"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
