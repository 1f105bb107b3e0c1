package dev.plimsoll.checks;

import static com.google.errorprone.BugCheckerRefactoringTestHelper.TestMode.TEXT_MATCH;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import org.junit.jupiter.api.Test;

final class ConsoleLoggingFixTest {
  @Test
  void addsALoggerOfTheLibraryOnTheClassPath() {
    refactoring()
        .addInputLines(
            "A.java",
            """
            class A {
              void charge(String name, int amount, Exception e) {
                System.out.println("charged");
                System.out.println("charged " + name + ": " + amount + (amount + 1) + '!');
                System.out.println(1 + 2 + name);
                System.out.println(name);
                System.err.println("failed: " + e);
                System.err.println("failed for " + name + ": " + e);
                System.err.println(e);
                e.printStackTrace();
                System.out.printf("%s paid %d%n", name, amount);
                System.out.print("no line");
                System.out.printf("%5.2f", 1.0);
                System.out.println();
                System.out.println("{" + name + "}");
                System.out.println(e + " for " + name);
              }
            }
            """)
        .addOutputLines(
            "A.java",
            """
            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;

            class A {
              private static final Logger log = LoggerFactory.getLogger(A.class);

              void charge(String name, int amount, Exception e) {
                log.info("charged");
                log.info("charged {}: {}{}!", name, amount, (amount + 1));
                log.info("{}{}", 1 + 2, name);
                log.info("{}", name);
                log.error("failed", e);
                log.error("failed for {}", name, e);
                log.error("charge failed", e);
                log.error("charge failed", e);
                log.info("{} paid {}", name, amount);
                System.out.print("no line");
                System.out.printf("%5.2f", 1.0);
                System.out.println();
                log.info("{" + name + "}");
                log.info(e + " for " + name);
              }
            }
            """)
        .doTest(TEXT_MATCH);
  }

  @Test
  void usesTheLoggerThatIsThere() {
    refactoring()
        .addInputLines(
            "A.java",
            """
            import org.apache.logging.log4j.LogManager;
            import org.apache.logging.log4j.Logger;

            class A {
              protected static final Logger audit = LogManager.getLogger(A.class);

              record Nested(int x) {
                void m() {
                  System.out.println("x = " + x);
                }
              }
            }
            """)
        .addOutputLines(
            "A.java",
            """
            import org.apache.logging.log4j.LogManager;
            import org.apache.logging.log4j.Logger;

            class A {
              protected static final Logger audit = LogManager.getLogger(A.class);

              record Nested(int x) {
                void m() {
                  audit.info("x = {}", x);
                }
              }
            }
            """)
        .doTest(TEXT_MATCH);
  }

  @Test
  void usesAnInheritedLoggerButNotFromAStaticMethod() {
    refactoring()
        .addInputLines(
            "Base.java",
            """
            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;

            class Base {
              protected final Logger logger = LoggerFactory.getLogger(getClass());
            }
            """)
        .expectUnchanged()
        .addInputLines(
            "A.java",
            """
            class A extends Base {
              void m() {
                System.out.println("a");
              }

              static void n() {
                System.out.println("b");
              }
            }
            """)
        .addOutputLines(
            "A.java",
            """
            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;

            class A extends Base {
              private static final Logger log = LoggerFactory.getLogger(A.class);

              void m() {
                logger.info("a");
              }

              static void n() {
                log.info("b");
              }
            }
            """)
        .doTest(TEXT_MATCH);
  }

  @Test
  void writesForJavaUtilLogging() {
    refactoring()
        .addInputLines(
            "A.java",
            """
            import java.util.logging.Logger;

            class A {
              private static final Logger log = Logger.getLogger("a");

              void m(String name, int amount, Exception e) {
                System.out.println("don't");
                System.out.println("don't " + name);
                System.out.println(name + name);
                System.out.println("amount " + amount);
                System.err.println("failed: " + e);
              }
            }
            """)
        .addOutputLines(
            "A.java",
            """
            import java.util.logging.Level;
            import java.util.logging.Logger;

            class A {
              private static final Logger log = Logger.getLogger("a");

              void m(String name, int amount, Exception e) {
                log.log(Level.INFO, "don't");
                log.log(Level.INFO, "don''t {0}", name);
                log.log(Level.INFO, "{0}{1}", new Object[] {name, name});
                log.log(Level.INFO, "amount " + amount);
                log.log(Level.SEVERE, "failed", e);
              }
            }
            """)
        .doTest(TEXT_MATCH);
  }

  @Test
  void joinsTextWhereTheLibraryHasNoPlaceholders() {
    refactoring()
        .addInputLines(
            "A.java",
            """
            import org.apache.commons.logging.Log;
            import org.apache.commons.logging.LogFactory;

            class A {
              private static final Log log = LogFactory.getLog(A.class);

              void m(String name, int amount, Exception e) {
                System.out.println("charged");
                System.out.println("charged " + name + " and " + amount);
                System.out.println(amount);
                System.err.println("failed for " + name + ": " + e);
              }
            }
            """)
        .addOutputLines(
            "A.java",
            """
            import org.apache.commons.logging.Log;
            import org.apache.commons.logging.LogFactory;

            class A {
              private static final Log log = LogFactory.getLog(A.class);

              void m(String name, int amount, Exception e) {
                log.info("charged");
                log.info("charged " + name + " and " + amount);
                log.info(String.valueOf(amount));
                log.error("failed for " + name, e);
              }
            }
            """)
        .doTest(TEXT_MATCH);
  }

  @Test
  void fallsBackToTheLoggerOfTheJdk() {
    refactoring()
        .setArgs("-classpath", "")
        .addInputLines(
            "A.java",
            """
            @SuppressWarnings({"a", "b"})
            class A<T> {
              /** Says. */
              void m(T name) {
                System.out.println("a " + name);
              }
            }
            """)
        .addOutputLines(
            "A.java",
            """
            @SuppressWarnings({"a", "b"})
            class A<T> {
              private static final System.Logger log = System.getLogger(A.class.getName());

              /** Says. */
              void m(T name) {
                log.log(System.Logger.Level.INFO, "a {0}", name);
              }
            }
            """)
        .doTest(TEXT_MATCH);
  }

  @Test
  void takesAnotherNameWhereTheFirstIsTaken() {
    refactoring()
        .addInputLines(
            "A.java",
            """
            class A {
              static double log(double x) {
                return Math.log(x);
              }

              String log;

              void m() {
                System.out.println("a");
              }
            }
            """)
        .addOutputLines(
            "A.java",
            """
            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;

            class A {
              private static final Logger logger = LoggerFactory.getLogger(A.class);

              static double log(double x) {
                return Math.log(x);
              }

              String log;

              void m() {
                System.out.println("a");
              }
            }
            """
                .replace("System.out.println", "logger.info"))
        .doTest(TEXT_MATCH);
  }

  @Test
  void offersNothingWhereNoLoggerCanBe() {
    refactoring()
        .addInputLines(
            "Logger.java",
            """
            class Logger {
              void m() {
                System.out.println("a");
              }
            }
            """)
        .expectUnchanged()
        .addInputLines(
            "B.java",
            """
            interface B {
              default void m() {
                System.out.println("a");
              }
            }
            """)
        .expectUnchanged()
        .doTest(TEXT_MATCH);
  }

  private BugCheckerRefactoringTestHelper refactoring() {
    return BugCheckerRefactoringTestHelper.newInstance(ConsoleLogging.class, getClass());
  }
}
