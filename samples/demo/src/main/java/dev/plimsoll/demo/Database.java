package dev.plimsoll.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real PostgreSQL: our own, which can be stopped, or one that the environment names. */
final class Database implements AutoCloseable {
  private final Map<String, String> environment;
  private final Path data;
  private EmbeddedPostgres postgres;
  private int port;

  private Database(Map<String, String> environment, Path data) {
    this.environment = environment;
    this.data = data;
  }

  /** Ours, unless {@code PAYMENTS_JDBC_URL} names another. */
  static Database of(Map<String, String> environment) throws IOException {
    return new Database(environment, Files.createTempDirectory("plimsoll-demo-pg"));
  }

  boolean isExternal() {
    return environment.containsKey("PAYMENTS_JDBC_URL");
  }

  /** What the service has to be told. */
  Map<String, String> settings() {
    if (isExternal()) {
      return Map.of(
          "PAYMENTS_JDBC_URL", environment.get("PAYMENTS_JDBC_URL"),
          "PAYMENTS_JDBC_USER", environment.getOrDefault("PAYMENTS_JDBC_USER", "payments"),
          "PAYMENTS_JDBC_PASSWORD", environment.getOrDefault("PAYMENTS_JDBC_PASSWORD", ""));
    }
    return Map.of(
        "PAYMENTS_JDBC_URL", "jdbc:postgresql://localhost:" + port + "/postgres",
        "PAYMENTS_JDBC_USER", "postgres",
        "PAYMENTS_JDBC_PASSWORD", "postgres");
  }

  /** Starts; a second time on the same data and port as before. */
  synchronized void start() throws IOException {
    if (isExternal()) {
      return;
    }
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data.resolve("data"))
            .setOverrideWorkingDirectory(data.resolve("binaries").toFile())
            .setCleanDataDirectory(false);
    if (port != 0) {
      builder.setPort(port);
    }
    postgres = builder.start();
    port = postgres.getPort();
  }

  synchronized void stop() throws IOException {
    if (postgres != null) {
      postgres.close();
      postgres = null;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    stop();
    if (!Files.exists(data)) {
      return;
    }
    endLeftOver();
    try (Stream<Path> paths = Files.walk(data)) {
      List<File> files = paths.sorted(Comparator.reverseOrder()).map(Path::toFile).toList();
      files.forEach(File::delete);
    }
  }

  /** Ends what was started while we were told to stop, so that nobody holds its handle. */
  private void endLeftOver() throws IOException {
    Path running = data.resolve("data/postmaster.pid");
    if (!Files.exists(running)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(running).get(0).strip());
    Optional<ProcessHandle> postmaster = ProcessHandle.of(pid);
    if (postmaster.isPresent()) {
      postmaster.get().destroy();
      postmaster.get().onExit().completeOnTimeout(null, 5, TimeUnit.SECONDS).join();
    }
  }
}
