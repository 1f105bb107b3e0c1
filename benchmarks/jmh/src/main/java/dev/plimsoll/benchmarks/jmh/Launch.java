package dev.plimsoll.benchmarks.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a process is started that has the class path of a peer, and its agent if there is one. */
final class Launch {
  /** Compiled in the foreground: on a busy machine the warm-up would end before the compiler. */
  private static final List<String> PLAIN = List.of("-Xmx1g", "-XX:+UseSerialGC", "-Xbatch");

  private final Path peers;
  private final String ownClassPath = System.getProperty("java.class.path");

  Launch(Path peers) {
    this.peers = peers;
  }

  /** What its module's build left, after the module's own classes. */
  String classPath(String module) throws IOException {
    if (module.isEmpty()) {
      return ownClassPath;
    }
    Path target = target(module);
    Path file = target.resolve("class-path");
    if (!Files.exists(file)) {
      throw new IOException("`%s` was not built: there is no %s".formatted(module, file));
    }
    return String.join(
        System.getProperty("path.separator"),
        target.resolve("classes").toString(),
        Files.readString(file).strip());
  }

  String[] jvmArguments(String module) {
    List<String> arguments = new ArrayList<>(PLAIN);
    if (!module.isEmpty()) {
      Path file = target(module).resolve("jvm-arguments");
      if (Files.exists(file)) {
        arguments.add("@" + file);
      }
    }
    return arguments.toArray(String[]::new);
  }

  private Path target(String module) {
    return peers.resolve(module).resolve("target").toAbsolutePath();
  }
}
