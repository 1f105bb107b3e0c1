package dev.plimsoll.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

  /** Starts ours, unless {@code PAYMENTS_JDBC_URL} names another. */
  static Database start(Map<String, String> environment) throws IOException {
    Database database = new Database(environment, Files.createTempDirectory("plimsoll-demo-pg"));
    if (!database.isExternal()) {
      database.resume();
      database.port = database.postgres.getPort();
    }
    return database;
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

  /** Starts on the same data and port as before. */
  synchronized void resume() throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data.resolve("data"))
            .setOverrideWorkingDirectory(data.resolve("binaries").toFile())
            .setCleanDataDirectory(false);
    if (port != 0) {
      builder.setPort(port);
    }
    postgres = builder.start();
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
    try (Stream<Path> paths = Files.walk(data)) {
      List<File> files = paths.sorted(Comparator.reverseOrder()).map(Path::toFile).toList();
      files.forEach(File::delete);
    }
  }
}
