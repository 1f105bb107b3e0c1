package dev.plimsoll.checks;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

final class ConsoleLoggingTest {
  @Test
  void identification() {
    compilation()
        .addSourceLines(
            "A.java",
            """
            import static java.lang.System.err;

            import java.io.ByteArrayOutputStream;
            import java.io.OutputStream;
            import java.io.PrintStream;
            import java.io.PrintWriter;
            import java.io.StringWriter;
            import java.util.List;
            import java.util.Optional;

            class A {
              private static final PrintStream OTHER = new PrintStream(OutputStream.nullOutputStream());

              void quiet(Exception e, PrintStream given) {
                given.println("given");
                OTHER.println("other");
                System.out.flush();
                e.printStackTrace(new PrintWriter(new StringWriter()));
                System.lineSeparator();
                if (given == System.out) {
                  return;
                }
              }

              void print(Exception e, List<String> names, Optional<Exception> failure) {
                // BUG: Diagnostic contains: `System.out.println` prints past the log
                System.out.println("a");
                // BUG: Diagnostic contains: `System.out.print` prints
                System.out.print(1);
                // BUG: Diagnostic contains: `System.err.printf` prints
                System.err.printf("%s", 1);
                // BUG: Diagnostic contains: `System.err.format` prints
                err.format("%s", 1);
                // BUG: Diagnostic contains: `System.out.append` prints
                System.out.append("a").append("b");
                // BUG: Diagnostic contains: `System.out.write` prints
                System.out.write(1);
                // BUG: Diagnostic contains: `Throwable.printStackTrace` prints
                e.printStackTrace();
                // BUG: Diagnostic contains: `System.err` is handed on
                e.printStackTrace(System.err);
                // BUG: Diagnostic contains: `Thread.dumpStack` prints
                Thread.dumpStack();
                // BUG: Diagnostic contains: `System.out::println` prints
                names.forEach(System.out::println);
                // BUG: Diagnostic contains: `Throwable::printStackTrace` prints
                failure.ifPresent(Exception::printStackTrace);
                // BUG: Diagnostic contains: `System.out` is kept in `out`
                PrintStream out = System.out;
                out.println("a");
                // BUG: Diagnostic contains: `System.out` is handed on
                new PrintWriter(System.out).println("a");
              }

              static class Own extends RuntimeException {
                private static final long serialVersionUID = 1L;

                @Override
                public void printStackTrace() {
                  super.printStackTrace();
                }
              }
            }
            """)
        .doTest();
  }

  @Test
  void aClassThatSwapsTheStreamsMayKeepThem() {
    compilation()
        .addSourceLines(
            "A.java",
            """
            import java.io.PrintStream;

            class A {
              void capture(PrintStream into, Runnable run) {
                PrintStream before = System.out;
                System.setOut(into);
                try {
                  run.run();
                } finally {
                  System.setOut(before);
                }
              }
            }
            """)
        .addSourceLines(
            "B.java",
            """
            import java.io.PrintStream;
            import java.util.function.Consumer;

            class B {
              private final PrintStream before = System.err;
              private final Consumer<PrintStream> replace = System::setErr;
            }
            """)
        .doTest();
  }

  @Test
  void aCommandLineMayPrint() {
    compilation()
        .addSourceLines(
            "Tool.java",
            """
            class Tool {
              public static void main(String[] args) {
                new Tool().run();
              }

              void run() {
                System.out.println("usage: tool");
              }

              static class Part {
                void run() {
                  System.out.println("part");
                }
              }
            }
            """)
        .addSourceLines(
            "Picocli.java",
            """
            import picocli.CommandLine.Command;

            @Command(name = "tool")
            class Picocli implements Runnable {
              @Override
              public void run() {
                System.out.println("done");
              }
            }
            """)
        .doTest();
  }

  @Test
  void aServiceWithAMainMayNot() {
    compilation()
        .addSourceLines(
            "Service.java",
            """
            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;

            class Service {
              private static final Logger log = LoggerFactory.getLogger(Service.class);

              public static void main(String[] args) {
                log.info("up");
                // BUG: Diagnostic contains: `System.out.println` prints
                System.out.println("up");
              }
            }
            """)
        .addSourceLines(
            "Boot.java",
            """
            import org.springframework.boot.autoconfigure.SpringBootApplication;

            @SpringBootApplication
            class Boot {
              public static void main(String[] args) {
                // BUG: Diagnostic contains: `System.out.println` prints
                System.out.println("up");
              }
            }
            """)
        .addSourceLines(
            "NoMain.java",
            """
            class NoMain {
              public static int main(String[] args) {
                // BUG: Diagnostic contains: `System.out.println` prints
                System.out.println("up");
                return 0;
              }
            }
            """)
        .doTest();
  }

  @Test
  void mainIsNotExemptWhereTheOptionSaysSo() {
    compilation()
        .setArgs("-XepOpt:Plimsoll:ConsoleLogging:ExemptMain=false")
        .addSourceLines(
            "Tool.java",
            """
            class Tool {
              public static void main(String[] args) {
                // BUG: Diagnostic contains: `System.out.println` prints
                System.out.println("usage: tool");
              }
            }
            """)
        .doTest();
  }

  @Test
  void packagesAndClassesCanBeNamedCommandLines() {
    compilation()
        .setArgs("-XepOpt:Plimsoll:ConsoleLogging:CommandLine=com.acme.cli,com.acme.Tool")
        .addSourceLines("com/acme/cli/sub/A.java", printing("com.acme.cli.sub", "A", ""))
        .addSourceLines("com/acme/Tool.java", printing("com.acme", "Tool", ""))
        .addSourceLines(
            "com/acme/Tools.java",
            printing("com.acme", "Tools", "// BUG: Diagnostic contains: `System.out.println`"))
        .doTest();
  }

  private static String printing(String inPackage, String type, String expected) {
    return """
        package %s;

        class %s {
          void m() {
            %s
            System.out.println("a");
          }
        }
        """
        .formatted(inPackage, type, expected);
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void theConsoleOfJdk25() {
    compilation()
        .addSourceLines(
            "A.java",
            """
            class A {
              void m() {
                // BUG: Diagnostic contains: `IO.println` prints
                IO.println("a");
              }
            }
            """)
        .addSourceLines(
            "Script.java",
            """
            void main() {
              IO.println("a");
            }
            """)
        .doTest();
  }

  private CompilationTestHelper compilation() {
    return CompilationTestHelper.newInstance(ConsoleLogging.class, getClass());
  }
}
