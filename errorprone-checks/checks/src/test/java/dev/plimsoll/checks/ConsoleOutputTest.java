package dev.plimsoll.checks;

import static dev.plimsoll.checks.ConsoleSource.check;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** Where the console is the right place, and what looks like it and is not. */
final class ConsoleOutputTest {
  @Test
  void theLastWordsOfAProgram() {
    check(
        """
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;

        class A {
          private static final Logger log = LoggerFactory.getLogger(A.class);

          void atTheEndOfABlock(Exception e) {
            if (e != null) {
              System.err.println("no way to go on");
              e.printStackTrace();
              System.exit(1);
            }
          }

          void atTheEndOfABlockAround(Exception e, String[] lines) {
            try {
              log.info("try");
            } catch (IllegalStateException failure) {
              if (failure.getCause() != null) {
                System.err.println(failure.getCause());
              }
              for (String line : lines) {
                System.err.println(line);
              }
              Runtime.getRuntime().halt(1);
            }
          }

          void inFinally(Exception e) {
            try {
              System.err.println(e.getMessage());
            } finally {
              System.exit(1);
            }
          }

          void byAProcedure(Exception e) {
            System.err.println(e.getMessage());
            die();
          }

          private void die() {
            log.error("over");
            System.exit(2);
          }

          void byAProcedureThatTestsReplace(Exit exit) {
            System.err.println("over");
            exit.requestSystemExit(3);
          }

          interface Exit {
            void requestSystemExit(int code);

            void exitRoom(String name);
          }

          int byAnswer(int option) {
            switch (option) {
              case 0:
                System.err.println("none");
                System.exit(1);
                break;
              default:
                // BUG: Diagnostic contains: `System.err.println` prints
                System.err.println("some");
            }
            return option;
          }

          void notTheEnd(Exception e, Exit exit, boolean fatal) {
            if (fatal) {
              System.exit(1);
            }
            // BUG: Diagnostic contains: `System.err.println` prints
            System.err.println("not fatal");
            exit.exitRoom("a");
          }

          void onlyInOneCase(boolean fatal) {
            // BUG: Diagnostic contains: `System.err.println` prints
            System.err.println("perhaps fatal");
            if (fatal) {
              System.exit(1);
            }
          }

          void inALoop(Iterable<String> orders) {
            while (orders.iterator().hasNext()) {
              // BUG: Diagnostic contains: `System.out.println` prints
              System.out.println(orders.iterator().next());
            }
            System.exit(0);
          }
        }
        """);
  }

  @Test
  void usage() {
    check(
        """
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;

        class A {
          private static final Logger log = LoggerFactory.getLogger(A.class);
          private static final String USAGE = "Usage: A port";

          void printUsage() {
            System.out.println("port  where to listen");
          }

          void refuse() {
            if (log.isInfoEnabled()) {
              System.err.println("no port given");
              System.err.println(USAGE);
            }
            // BUG: Diagnostic contains: `System.err.println` prints
            System.err.println("refused");
          }

          void helpCustomer() {
            // BUG: Diagnostic contains: `System.out.println` prints
            System.out.println("usage is high");
          }
        }
        """);
  }

  @Test
  void mainAnswersItsArguments() {
    check(
        """
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;

        class A {
          private static final Logger log = LoggerFactory.getLogger(A.class);

          public static void main(String[] args) {
            if (args.length == 0) {
              System.err.println("no port given");
              return;
            }
            String name = args[0];
            System.out.println(name + " -> " + name.length());
            switch (name) {
              case "a":
                System.out.println("first");
                break;
              default:
                log.info("other");
            }
            for (int i = 0; i < args.length; i++) {
              System.out.println(i);
            }
            String[] parts;
            parts = name.split(",");
            for (String part : parts) {
              System.out.println(part);
            }
            System.out.println("A " + getVersion());
            // BUG: Diagnostic contains: `System.out.println` prints
            System.out.println("started");
            Runnable task = () -> {
              // BUG: Diagnostic contains: `System.out.println` prints
              System.out.println(name);
            };
            task.run();
            serve();
          }

          private static void serve() {
            // BUG: Diagnostic contains: `System.out.println` prints
            System.out.println("serving");
          }

          static String getVersion() {
            // BUG: Diagnostic contains: `System.out.println` prints
            System.out.println("1");
            return "1";
          }
        }
        """);
  }

  @Test
  void theStepsOfAToolThatTellsItsUsage() {
    check(
        """
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;

        class A {
          private static final Logger log = LoggerFactory.getLogger(A.class);

          public static void main(String[] args) {
            if (args.length == 0) {
              printUsage();
            }
            purge(3);
            new A().serve();
            Runnable later = A::sweep;
            later.run();
          }

          private static void printUsage() {
            System.out.println("A dir");
          }

          static void purge(int count) {
            System.out.println("keeps " + count);
            remove(count);
          }

          private static void remove(int count) {
            System.out.println("removed");
            if (count > 0) {
              remove(count - 1);
            }
          }

          private static void sweep() {
            // BUG: Diagnostic contains: `System.out.println` prints
            System.out.println("swept by a task");
          }

          private static void shared() {
            // BUG: Diagnostic contains: `System.out.println` prints
            System.out.println("called by the service too");
          }

          void serve() {
            // BUG: Diagnostic contains: `System.out.println` prints
            System.out.println("served");
            shared();
          }
        }
        """);
  }

  @Test
  void aShellReadsAndAnswers() {
    CompilationTestHelper.newInstance(ConsoleLogging.class, getClass())
        .addSourceLines(
            "Shell.java",
            """
            import java.io.BufferedReader;
            import java.io.IOException;
            import java.io.InputStreamReader;
            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;

            class Shell {
              private static final Logger log = LoggerFactory.getLogger(Shell.class);

              void run() throws IOException {
                BufferedReader reader = new BufferedReader(new InputStreamReader(System.in));
                System.out.println("you said " + reader.readLine());
                log.info("answered");
              }
            }
            """)
        .addSourceLines(
            "Terminal.java",
            """
            import org.jline.reader.LineReader;

            class Terminal {
              void run(LineReader reader) {
                System.out.println(reader.readLine());
              }
            }
            """)
        .addSourceLines(
            "Parser.java",
            """
            import org.apache.commons.cli.Options;

            class Parser {
              void parse(Options options) {
                System.err.println("bad option, there are " + options.getOptions());
              }
            }
            """)
        .addSourceLines(
            "ParserOfAService.java",
            """
            import org.apache.commons.cli.Options;
            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;

            class ParserOfAService {
              private static final Logger log = LoggerFactory.getLogger(ParserOfAService.class);

              void parse(Options options) {
                log.info("parses");
                // BUG: Diagnostic contains: `System.err.println` prints
                System.err.println(options);
              }
            }
            """)
        .addSourceLines(
            "com/acme/cli/Command.java",
            """
            package com.acme.cli;

            class Command {
              void run() {
                System.out.println("done");
              }
            }
            """)
        .addSourceLines(
            "com/acme/client/Command.java",
            """
            package com.acme.client;

            class Command {
              void run() {
                // BUG: Diagnostic contains: `System.out.println` prints
                System.out.println("done");
              }
            }
            """)
        .doTest();
  }
}
