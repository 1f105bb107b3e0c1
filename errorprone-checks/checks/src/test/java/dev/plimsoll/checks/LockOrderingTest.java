package dev.plimsoll.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.CompilationTestHelper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** What the check says and where; what it sees is in the corpus, see {@code CorpusTest}. */
final class LockOrderingTest {
  private static final String[] A = {
    """
    class A {
      private final Object lock = new Object();
      private B b;

      void m1() {
        synchronized (lock) {
          // BUG: Diagnostic matches: RING
          b.m3();
        }
      }

      void m2() {
        synchronized (lock) {}
      }
    }
    """
  };

  private static final String[] B = {
    """
    class B {
      private A a;

      synchronized void m3() {}

      synchronized void m4() {
        a.m2();
      }
    }
    """
  };

  @Test
  void printsThePathAcrossFiles() {
    compilation()
        .addSourceLines("A.java", A)
        .addSourceLines("B.java", B)
        .expectErrorMessage(
            "RING",
            message ->
                message.contains(
                    """
                    [LockOrdering] locks are taken in two orders, so two threads can wait for each \
                    other:
                        A.lock -> B    at A.java:8 (m1) > B.java:4 (m3)
                        B -> A.lock    at B.java:7 (m4) > A.java:13 (m2)
                    To fix: take `A.lock` before `B` in `B.m4` too, or release `B` first; \
                    `@LockOrder` keeps the order
                    """
                        .indent(2)
                        .strip()))
        .doTest();
  }

  @Test
  void theOrderOfTheFilesDoesNotMatter() {
    compilation()
        .addSourceLines("B.java", B)
        .addSourceLines("A.java", A)
        .expectErrorMessage("RING", message -> message.contains("A.lock -> B"))
        .doTest();
  }

  @Test
  void usersAddLocksOfTheirOwn(@TempDir Path folder) throws Exception {
    Path rows =
        Files.writeString(
            folder.resolve("rows.tsv"),
            "lock\tA$Mutex#enter()\tacquire\tlock\texclusive\n"
                + "lock\tA$Mutex#leave()\trelease\tlock\texclusive\n");
    assertThat(rows).isRegularFile();

    compilation()
        .setArgs("-XepOpt:Plimsoll:Models=" + rows)
        .addSourceLines(
            "A.java",
            """
            class A {
              interface Mutex {
                void enter();

                void leave();
              }

              private Mutex one;
              private Mutex two;

              void m1() {
                one.enter();
                // BUG: Diagnostic contains: A.one -> A.two
                two.enter();
                two.leave();
                one.leave();
              }

              void m2() {
                two.enter();
                one.enter();
                one.leave();
                two.leave();
              }
            }
            """)
        .doTest();
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void aPatternThatIsTurnedDownIsNotTheDefault() {
    compilation()
        .addSourceLines(
            "A.java",
            """
            class A {
              enum Kind {
                ONE,
                OTHER
              }

              static class B {
                private A a;

                synchronized void flush() {
                  a.size();
                }

                synchronized void append() {}
              }

              private final B b = new B();
              private boolean deep;

              synchronized void size() {}

              synchronized void delete() {
                // BUG: Diagnostic contains: A -> A.B
                log(Kind.OTHER);
              }

              private void log(Kind kind) {
                switch (kind) {
                  case Kind.ONE -> {}
                  case Kind some when deep -> b.append();
                  case Kind.OTHER -> {}
                }
              }
            }
            """)
        .doTest();
  }

  private CompilationTestHelper compilation() {
    return CompilationTestHelper.newInstance(LockOrdering.class, getClass());
  }
}
