package dev.plimsoll.benchmarks.compiletime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code mvn} of this machine. */
final class Maven {
  private Maven() {}

  static void run(Path pom, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("mvn", "-q", "-B", "-ntp", "-f", pom.toString()));
    command.addAll(List.of(arguments));
    Path log = Files.createTempFile(pom.getParent(), "maven", ".log");
    Process maven =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (maven.waitFor() != 0) {
      String said = Files.readString(log);
      throw new IOException(
          "Maven failed on `%s`:%n%s"
              .formatted(pom.getFileName(), said.substring(0, Math.min(said.length(), 2000))));
    }
    Files.delete(log);
  }
}
