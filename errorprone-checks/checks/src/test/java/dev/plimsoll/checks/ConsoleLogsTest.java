package dev.plimsoll.checks;

import static dev.plimsoll.checks.ConsoleSource.check;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** Where the console is the log, or may be, and what looks like it and is not. */
final class ConsoleLogsTest {
  @Test
  void whereNoLogCanBeReached() {
    check(
        """
        import java.io.IOException;
        import java.util.logging.LogManager;
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;

        class A {
          private static final Logger log = LoggerFactory.getLogger(A.class);

          void loggingFails(Object order) {
            try {
              String said = "charged " + order;
              if (log.isInfoEnabled()) {
                log.info(said);
              }
              log.atWarn().addArgument(order).log("{}");
            } catch (RuntimeException e) {
              System.err.println("could not log");
              e.printStackTrace();
            }
          }

          void loggingIsNotUp() {
            try {
              LogManager.getLogManager().readConfiguration();
            } catch (IOException e) {
              e.printStackTrace();
            }
          }

          void loggingIsDown() {
            Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> System.err.println("shutting down")));
          }

          void theWorkFails(Runnable charge) {
            try {
              log.info("charges");
              charge.run();
            } catch (RuntimeException e) {
              // BUG: Diagnostic contains: `Throwable.printStackTrace` prints
              e.printStackTrace();
            }
          }

          void anotherThread() {
            // BUG: Diagnostic contains: `System.out.println` prints
            new Thread(() -> System.out.println("runs")).start();
          }
        }
        """);
  }

  @Test
  void whatIsALogItself() {
    CompilationTestHelper.newInstance(ConsoleLogging.class, getClass())
        .addSourceLines(
            "Own.java",
            """
            interface Own {
              void debug(String line);

              void info(String line);

              void error(String line);
            }
            """)
        .addSourceLines(
            "OnConsole.java",
            """
            abstract class OnConsole implements Own {
              @Override
              public void info(String line) {
                System.out.println(line);
              }
            }
            """)
        .addSourceLines(
            "User.java",
            """
            class User {
              private final Own own = null;

              public static void main(String[] args) {
                // BUG: Diagnostic contains: `System.out.println` prints
                System.out.println("started beside a logger");
              }

              void use() {
                try {
                  own.info("a");
                } catch (RuntimeException e) {
                  e.printStackTrace();
                }
              }
            }
            """)
        .addSourceLines(
            "Back.java",
            """
            import java.util.logging.Handler;
            import java.util.logging.LogRecord;

            abstract class Back extends Handler {
              @Override
              public void publish(LogRecord line) {
                System.err.println(line.getMessage());
              }
            }
            """)
        .addSourceLines(
            "Tee.java",
            """
            import java.io.OutputStream;

            class Tee extends OutputStream {
              @Override
              public void write(int b) {
                System.out.write(b);
              }

              @Override
              public void close() {
                // BUG: Diagnostic contains: `System.out.println` prints
                System.out.println("closed");
              }
            }
            """)
        .addSourceLines(
            "Generator.java",
            """
            import javax.annotation.processing.AbstractProcessor;

            abstract class Generator extends AbstractProcessor {
              void fail(Exception e) {
                e.printStackTrace();
              }
            }
            """)
        .addSourceLines(
            "Bench.java",
            """
            import org.openjdk.jmh.annotations.Benchmark;

            class Bench {
              @Benchmark
              public void run() {
                System.out.println("warm");
              }
            }
            """)
        .doTest();
  }

  @Test
  void aStreamThatCallersChoose() {
    check(
        """
        import java.io.PrintStream;
        import java.io.PrintWriter;

        class A {
          private PrintStream out = System.out;
          private PrintStream chosen;
          // BUG: Diagnostic contains: `System.out` is kept in `fixed`
          private final PrintStream fixed = System.out;

          A() {
            this(new PrintWriter(System.out));
          }

          A(PrintWriter writer) {
            writer.println("a");
          }

          void setOut(PrintStream out) {
            this.out = out;
          }

          void choose(PrintStream given) {
            chosen = given == null ? System.out : given;
            given = System.err;
          }

          void configure(String file, boolean loud) throws java.io.IOException {
            if (file != null) {
              chosen = new PrintStream(file);
            } else {
              chosen = System.err;
            }
            PrintStream line;
            if (loud) {
              // BUG: Diagnostic contains: `System.out` is handed on
              line = System.out;
              line.println(file);
            }
          }

          void dump() {
            dump(System.err);
          }

          void dump(PrintStream to) {
            to.println(out);
          }

          void charge(Exception e) {
            // BUG: Diagnostic contains: `System.err` is handed on
            dump(System.err);
            // BUG: Diagnostic contains: `System.err` is handed on
            e.printStackTrace(System.err);
          }
        }
        """);
  }

  @Test
  void whatNeverRuns() {
    check(
        """
        class A {
          private static final boolean DEBUG = false;
          private static final boolean ASKED = Boolean.getBoolean("debug");

          void run(int x) {
            if (DEBUG) {
              System.out.println(x);
            }
            if (x > 0 && DEBUG) {
              System.out.println(x);
            }
            if (ASKED) {
              // BUG: Diagnostic contains: `System.out.println` prints
              System.out.println(x);
            }
            if (DEBUG) {
              return;
            } else {
              // BUG: Diagnostic contains: `System.out.println` prints
              System.out.println(x);
            }
          }
        }
        """);
  }
}
