package dev.plimsoll.checks.locks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.checks.CheckCompiler;
import dev.plimsoll.checks.LockOrdering;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AcrossModulesTest {
  private static final String POOL =
      """
      package up;

      public class Pool {
        public interface Listener {
          void emptied();
        }

        private final Object lock = new Object();
        private Listener listener;

        public void close() {
          synchronized (lock) {
            fire();
          }
        }

        private void fire() {
          listener.emptied();
        }

        public void take() {
          synchronized (lock) {
          }
        }

        public static void with(Object lock, Runnable task) {
          synchronized (lock) {
            task.run();
          }
        }

        public static void both(Object one, Object other) {
          synchronized (one) {
            synchronized (other) {
            }
          }
        }
      }
      """;

  private static final String CALLBACK =
      """
      package down;

      public class Client implements up.Pool.Listener {
        private final up.Pool pool = new up.Pool();

        @Override
        public synchronized void emptied() {}

        synchronized void use() {
          pool.take();
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void aLibraryCallsBackUnderItsLock() throws IOException {
    assertThat(downstream(CALLBACK, upstream()))
        .singleElement()
        .asString()
        .contains(
            "Client -> Pool.lock    at Client.java:10 (use) > Pool.java:22 (take)",
            "Pool.lock -> Client    at Pool.java:18 (fire) > Client.java:7 (emptied)",
            "To fix: take `Pool.lock` before `Client` in `Client.use` too");
  }

  @Test
  void theLibraryIsInAJar() throws IOException {
    assertThat(downstream(CALLBACK, jar(upstream()))).hasSize(1);
  }

  @Test
  void theLibraryTakesTheLocksThatItIsGiven() throws IOException {
    String client =
        """
        package down;

        public class Client {
          private final Object x = new Object();
          private final Object y = new Object();

          void forth() {
            up.Pool.with(
                x,
                () -> {
                  synchronized (y) {
                  }
                });
          }

          void back() {
            up.Pool.both(y, x);
          }
        }
        """;

    assertThat(downstream(client, upstream()))
        .singleElement()
        .asString()
        .contains("Client.x -> Client.y", "Client.y -> Client.x");
  }

  @Test
  void everyPlaceOfAWayThroughALibraryIsTold() throws IOException {
    Path library =
        module(
            "far",
            "far/Far.java",
            """
            package far;

            public class Far {
              private final Object lock = new Object();

              public void use() {
                check();
              }

              private void check() {
                take();
              }

              private void take() {
                synchronized (lock) {
                }
              }

              public void lend(Runnable task) {
                synchronized (lock) {
                  task.run();
                }
              }
            }
            """);
    String client =
        """
        package down;

        class Client {
          private final far.Far far = new far.Far();

          public synchronized void use() {
            far.use();
          }

          void back() {
            far.lend(() -> use());
          }
        }
        """;

    assertThat(downstream(client, library))
        .singleElement()
        .asString()
        .contains(
            "at Client.java:7 (use) > Far.java:7 (use) > Far.java:11 (check) > Far.java:15 (take)");
  }

  @Test
  void aRingOfThreeGoesThroughThreeModules() throws IOException {
    Path first =
        module(
            "first",
            "first/One.java",
            """
            package first;

            public class One {
              public static final Object A = new Object();
              public static final Object B = new Object();
              public static final Object C = new Object();

              public void go() {
                synchronized (A) {
                  synchronized (B) {
                  }
                }
              }
            }
            """);
    Path second =
        module(
            "second",
            "second/Two.java",
            """
            package second;

            import first.One;

            public class Two {
              public void go() {
                synchronized (One.B) {
                  synchronized (One.C) {
                  }
                }
              }
            }
            """,
            first);
    List<String> said =
        new CheckCompiler(LockOrdering.class, folder.resolve("third"))
            .source(
                "third/Three.java",
                """
                package third;

                import first.One;

                class Three {
                  void go() {
                    synchronized (One.C) {
                      synchronized (One.A) {
                      }
                    }
                  }
                }
                """)
            .compile(first, second);

    assertThat(said)
        .singleElement()
        .asString()
        .contains(
            "a circle of 3",
            "One.A -> One.B    at One.java:10 (go)",
            "One.B -> One.C    at Two.java:8 (go)",
            "One.C -> One.A    at Three.java:8 (go)");
  }

  @Test
  void factsOfADeletedTypeAndOfAnotherVersionSayNothing() throws IOException {
    Path up = upstream();
    Files.delete(up.resolve("up/Pool$Listener.class"));
    Path facts = up.resolve("META-INF/plimsoll/locks/up.Pool.tsv");
    String text = Files.readString(facts);
    Files.writeString(facts, text.replace("#plimsoll locks 1", "#plimsoll locks 99"));
    String client = CALLBACK.replace("implements up.Pool.Listener", "").replace("@Override", "");

    assertThat(downstream(client, up)).isEmpty();

    Files.writeString(facts, text + "waits\tnonsense\n\n");
    Files.delete(up.resolve("up/Pool.class"));
    Files.writeString(up.resolve("META-INF/plimsoll/locks/up.Gone.tsv"), text);

    assertThat(downstream("package down; class Client {}", up)).isEmpty();
  }

  @Test
  void theSameSourcesGiveTheSameFacts() throws IOException {
    Path once = upstream();
    String facts = Files.readString(once.resolve("META-INF/plimsoll/locks/up.Pool.tsv"));
    Path again = module("again", "up/Pool.java", POOL);

    assertThat(again.resolve("META-INF/plimsoll/locks/up.Pool.tsv")).hasContent(facts);
    assertThat(facts).startsWith("#plimsoll locks 1\n").doesNotContain(folder.toString());
  }

  private Path upstream() throws IOException {
    return module("up", "up/Pool.java", POOL);
  }

  private Path module(String name, String path, String source, Path... classPath)
      throws IOException {
    Path output = folder.resolve(name);
    assertThat(
            new CheckCompiler(LockOrdering.class, output).source(path, source).compile(classPath))
        .isEmpty();
    return output;
  }

  private List<String> downstream(String client, Path library) throws IOException {
    return new CheckCompiler(LockOrdering.class, folder.resolve("down"))
        .source("down/Client.java", client)
        .compile(library);
  }

  private Path jar(Path classes) throws IOException {
    Path jar = folder.resolve("up.jar");
    try (Stream<Path> files = Files.walk(classes);
        OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return jar;
  }
}
