package dev.plimsoll.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.CompilationTestHelper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small programs, each named for its pattern: those under {@code blocked} hold a lock too long,
 * those under {@code free} do not, or are right to do so.
 */
final class BlockingUnderLockTest {
  private static final Path CORPUS = Path.of("src/test/resources/blocking");

  private static Stream<Path> programs() throws IOException {
    try (Stream<Path> blocked = Files.list(CORPUS.resolve("blocked"));
        Stream<Path> free = Files.list(CORPUS.resolve("free"))) {
      return Stream.concat(blocked, free).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void isJudgedAsExpected(Path program) throws IOException {
    String source = Files.readString(program);

    assertThat(source.contains("// BUG: ")).isEqualTo(program.getParent().endsWith("blocked"));
    compilation()
        .addSourceLines(CORPUS.getParent().relativize(program).toString(), source)
        .doTest();
  }

  @Test
  void printsTheWayAcrossFiles() {
    compilation()
        .addSourceLines(
            "A.java",
            """
            class A {
              private final Object lock = new Object();

              void m1() {
                synchronized (lock) {
                  // BUG: Diagnostic matches: WAY
                  B.m2();
                }
              }
            }
            """)
        .addSourceLines(
            "B.java",
            """
            class B {
              static void m2() {
                m3();
              }

              private static void m3() {
                new java.util.concurrent.CompletableFuture<String>().join();
              }
            }
            """)
        .expectErrorMessage(
            "WAY",
            message ->
                message.contains(
                    """
                    [BlockingUnderLock] `A.lock` is held while `CompletableFuture.join` waits for \
                    another thread; whoever wants the lock waits, too:
                        locked    at A.java:5 (m1)
                        waits     at A.java:7 (m1) > B.java:3 (m2) > B.java:7 (m3)
                    To fix: copy under the lock what is needed, release it, and wait then; \
                    `@NonBlocking` on a method promises that it does not wait
                    """
                        .indent(2)
                        .strip()))
        .doTest();
  }

  @Test
  void usersAddRowsOfTheirOwn(@TempDir Path folder) throws Exception {
    Path rows =
        Files.writeString(
            folder.resolve("rows.tsv"), "blocking\tA$Mail#send()\twaits\tthe mail server\n");

    compilation()
        .setArgs("-XepOpt:Plimsoll:Models=" + rows)
        .addSourceLines(
            "A.java",
            """
            class A {
              interface Mail {
                int send();
              }

              synchronized int m(Mail mail) {
                // BUG: Diagnostic contains: `A.Mail.send` waits for the mail server
                return mail.send();
              }
            }
            """)
        .doTest();
  }

  private CompilationTestHelper compilation() {
    return CompilationTestHelper.newInstance(BlockingUnderLock.class, getClass());
  }
}
