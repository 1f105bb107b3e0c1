package dev.plimsoll.checks.locks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.checks.BlockingUnderLock;
import dev.plimsoll.checks.CheckCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BlockingAcrossModulesTest {
  private static final String MAIL =
      """
      package up;

      import java.io.*;
      import java.util.concurrent.*;

      public class Mail {
        private final BlockingQueue<String> unbounded = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> bounded = new ArrayBlockingQueue<>(1);
        private OutputStream memory = new ByteArrayOutputStream();

        public void send() {
          deliver();
        }

        private void deliver() {
          new CompletableFuture<String>().join();
        }

        public void later() throws Exception {
          unbounded.put("");
          memory.flush();
        }

        public void hand() throws Exception {
          bounded.put("");
        }

        void unseen() {
          deliver();
        }
      }
      """;

  @TempDir private Path folder;
  private Path up;

  @BeforeEach
  void compileDependency() throws IOException {
    up = folder.resolve("up");
    new CheckCompiler(BlockingUnderLock.class, up).source("up/Mail.java", MAIL).compile();
  }

  @Test
  void tellsWhatOthersCanCall() throws IOException {
    try (Stream<Path> files = Files.walk(up.resolve("META-INF"))) {
      Path facts = files.filter(Files::isRegularFile).findFirst().orElseThrow();
      assertThat(Files.readAllLines(facts).stream().filter(line -> line.startsWith("blocks")))
          .containsExactly(
              "blocks\tup.Mail#hand()\twaits\tBlockingQueue.put\tanother thread\thand@up/Mail.java:25",
              "blocks\tup.Mail#send()\twaits\tCompletableFuture.join\tanother thread"
                  + "\tsend@up/Mail.java:12|deliver@:16");
    }
  }

  @Test
  void findsWaitsOfADependencyUnderALock() throws IOException {
    assertThat(
            messages(
                """
                package down;

                public class Box {
                  private final up.Mail mail = new up.Mail();

                  public synchronized void post() {
                    forward();
                  }

                  private void forward() {
                    mail.send();
                  }

                  public synchronized void later() throws Exception {
                    mail.later();
                  }
                }
                """))
        .singleElement()
        .asString()
        .contains("`Box` is held while `CompletableFuture.join` waits for another thread")
        .contains("Box.java:7 (post) > Box.java:11 (forward) > Mail.java:16 (deliver)");
  }

  private List<String> messages(String source) throws IOException {
    return new CheckCompiler(BlockingUnderLock.class, folder.resolve("down"))
        .source("down/Box.java", source)
        .compile(up);
  }
}
