package dev.plimsoll.benchmarks.lockorders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.report.LockOrders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactsJarTest {
  static final Object FIRST = new Object();
  static final Object SECOND = new Object();

  /** One order. */
  static final class Forth {
    void run() {
      synchronized (FIRST) {
        synchronized (SECOND) {
          assertThat(true).isTrue();
        }
      }
    }
  }

  /** The other. */
  static final class Back {
    void run() {
      synchronized (SECOND) {
        synchronized (FIRST) {
          assertThat(true).isTrue();
        }
      }
    }
  }

  @TempDir private Path folder;

  @Test
  void carriesWhatTheClosureNeeds() throws IOException {
    Path forth = folder.resolve("forth-facts.jar");
    Path back = folder.resolve("back-facts.jar");
    FactsJar.write(jar("forth.jar", Forth.class), forth);
    FactsJar.write(jar("back.jar", Back.class), back);

    assertThat(
            LockOrders.find(
                    List.of(
                        new LockOrders.Part("forth", forth, true, Set.of()),
                        new LockOrders.Part("back", back, true, Set.of())))
                .findings())
        .hasSize(1);
  }

  /* Facts stand with the outermost class, which has to be there. */
  private Path jar(String name, Class<?> type) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Class<?> each : List.of(type, FactsJarTest.class)) {
        String file = each.getName().replace('.', '/') + ".class";
        zip.putNextEntry(new ZipEntry(file));
        zip.write(FactsJarTest.class.getClassLoader().getResourceAsStream(file).readAllBytes());
        zip.closeEntry();
      }
    }
    return jar;
  }
}
