package dev.plimsoll.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.javac.Javac.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** The one jar in a real javac. */
final class PlimsollIT {
  private static final String CLEAN = "package p; public class Clean { int x; }";
  private static final String PRINTS =
      """
      package p;

      public class Prints {
        void m() {
          System.out.println("a");
        }
      }
      """;

  @TempDir Path folder;
  private Javac javac;

  @BeforeEach
  void setUp() {
    javac = new Javac(folder);
  }

  @Test
  void cleanCodeCompilesWithoutAWord() throws Exception {
    Result result = javac.source("p/Clean.java", CLEAN).enabled();

    assertThat(result).isEqualTo(new Result(0, ""));
    assertThat(javac.hasClassFiles()).isTrue();
    assertThat(javac.classes().resolve("META-INF")).doesNotExist();
  }

  @Test
  void aFixKnowsWhereThingsEnd() throws Exception {
    Result result =
        javac
            .source(
                "p/Outer.java",
                """
                package p;

                class Outer {
                  @Deprecated
                  static final class Inner<T extends Comparable<T>> {
                    String name(int first, String... rest) {
                      System.out.println("a" + rest.length + name(first, "x", rest[0].trim()));
                      return rest[0];
                    }
                  }
                }
                """)
            .enabled();

    assertThat(result.exit()).isZero();
    assertThat(result.output())
        .contains("Outer.java:7: warning: [ConsoleLogging]")
        .contains(
            "Suggested: log.log(System.Logger.Level.INFO, \"a\" + rest.length + name(first, \"x\", rest[0].trim()))");
  }

  @Test
  void aFileThatNeedsWhatIsMissingBringsNoOtherDown() throws Exception {
    Result result =
        javac
            .source(
                "p/Server.java",
                """
                package p;

                class Server {
                  private final org.missing.Pool pool = org.missing.Pool.of(1);

                  void start(String name) {
                    int i = name.length();
                    org.missing.Jetty.run(i, new org.missing.Handler<>(name), x -> x.close());
                  }
                }
                """)
            .source(
                "p/Service.java",
                """
                package p;

                import dev.plimsoll.annotations.Sensitive;

                public class Service {
                  @Sensitive private String iban;

                  public void go() {
                    new Server().start(iban);
                    System.out.println(iban);
                  }
                }
                """)
            .enabled();

    assertThat(result.output())
        .doesNotContain("[Internal]")
        .contains("Service.java:10: error: [SensitiveEgress]");
  }

  @Test
  void aWarningIsPrintedInJavacsFormAndWrittenAsAFact() throws Exception {
    Result result = javac.source("p/Prints.java", PRINTS).enabled();

    assertThat(result.exit()).isZero();
    assertThat(result.output())
        .contains(
            "Prints.java:5: warning: [ConsoleLogging] `System.out.println` prints past the log")
        .contains("(see https://plimsoll.dev/checks/ConsoleLogging)")
        .contains("Suggested: log.log(System.Logger.Level.INFO, \"a\")")
        .contains("1 warning");
    assertThat(javac.facts("findings", "p.Prints"))
        .startsWith(
            "#plimsoll findings 1\nConsoleLogging\twarning\tp/Prints.java:5:23\tp.Prints#m()\t`System.out.println`")
        .endsWith("\thttps://plimsoll.dev/checks/ConsoleLogging\n");
  }

  @Test
  void anErrorFailsTheCompilationAndIsWrittenAsAFactAllTheSame() throws Exception {
    Result result = javac.source("p/Prints.java", PRINTS).enabled("-Xep:ConsoleLogging:ERROR");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.output())
        .contains("Prints.java:5: error: [ConsoleLogging]")
        .contains("1 error");
    assertThat(javac.hasClassFiles()).isFalse();
    assertThat(javac.facts("findings", "p.Prints")).contains("ConsoleLogging\terror\t");
  }

  @Test
  void deferredFindingsAreOnlyWritten() throws Exception {
    Result result =
        javac.source("p/Prints.java", PRINTS).enabled("--defer", "-Xep:ConsoleLogging:ERROR");

    assertThat(result).isEqualTo(new Result(0, ""));
    assertThat(javac.hasClassFiles()).isTrue();
    assertThat(javac.facts("findings", "p.Prints")).contains("ConsoleLogging\terror\t");
  }

  @Test
  void factsOfThePastAreRemoved() throws Exception {
    javac.source("p/Prints.java", PRINTS).enabled();
    javac.source("p/Prints.java", PRINTS.replace("System.out.println(\"a\");", "")).enabled();

    assertThat(javac.facts("findings", "p.Prints")).isEmpty();
  }

  @Test
  void aCheckCanBeTurnedOff() throws Exception {
    assertThat(javac.source("p/Prints.java", PRINTS).enabled("-Xep:ConsoleLogging:OFF"))
        .isEqualTo(new Result(0, ""));
  }

  @Test
  void waiversSilenceAndAreWritten() throws Exception {
    Result result =
        javac
            .source(
                "p/Prints.java",
                PRINTS.replace(
                    "void m()",
                    "@dev.plimsoll.annotations.PolicyWaiver(check = \"ConsoleLogging\","
                        + " reason = \"a\\tb\", owner = \"us\", until = \"2027-01-31\") void m()"))
            .enabled("-XepOpt:Plimsoll:Today=2027-01-30");

    assertThat(result).isEqualTo(new Result(0, ""));
    assertThat(javac.facts("waivers", "p.Prints"))
        .isEqualTo(
            "#plimsoll waivers 1\n"
                + "ConsoleLogging\ta\\tb\tus\t2027-01-31\tp.Prints#m()\tp/Prints.java:4\n");
  }

  @Test
  void everyFindingIsShownHoweverManyThereAre() throws Exception {
    String many =
        IntStream.range(0, 150)
            .mapToObj(i -> "    System.out.print(%d);".formatted(i))
            .collect(Collectors.joining("\n"));
    Result result =
        javac
            .source("p/Many.java", "package p; class Many { void m() {\n" + many + "\n}}")
            .enabled("-Xep:ConsoleLogging:ERROR");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.count("error: [ConsoleLogging]")).isEqualTo(150);
    assertThat(javac.facts("findings", "p.Many").lines()).hasSize(151);
  }

  @Test
  void findingsAtOnePositionAreAllShown() throws Exception {
    Result result =
        javac
            .source(
                "p/Two.java",
                """
                package p;
                class Two {
                  void m(Thread thread) throws Exception {
                    System.out.println(java.net.http.HttpClient.newHttpClient());
                  }
                }
                """)
            .enabled("-Xep:ConsoleLogging:ERROR", "-Xep:MissingTimeout:ERROR");

    assertThat(result.count("error: [ConsoleLogging]")).isEqualTo(1);
    assertThat(result.count("error: [MissingTimeout]")).isEqualTo(1);
  }

  @Test
  void errorsOfOneFileHideNoFindingOfAnother() throws Exception {
    Result result =
        javac
            .source("p/Prints.java", PRINTS)
            .source("p/Broken.java", "package p; class Broken { Missing m() { return 1 + ; } }")
            .source("p/Wrong.java", "package p; class Wrong { Missing x; int y = \"\"; }")
            .enabled();

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.output()).contains("error: illegal start of expression");

    Result types =
        new Javac(folder.resolve("types"))
            .source("p/Prints.java", PRINTS)
            .source(
                "p/Wrong.java",
                "package p; class Wrong { Missing x; int y = \"\";"
                    + " void m() { System.out.println(x.foo()); } }")
            .enabled();

    assertThat(types.exit()).isEqualTo(1);
    assertThat(types.output())
        .contains("cannot find symbol")
        .contains("Prints.java:5: warning: [ConsoleLogging]")
        .doesNotContain("[Internal]");
    assertThat(types.count("Wrong.java:1: warning")).isZero();
    assertThat(javac.facts("findings", "p.Prints")).isEmpty();
  }

  @Test
  void packagesAndModulesAreNoTrouble() throws Exception {
    assertThat(
            javac
                .withoutClassPath()
                .source("module-info.java", "module m { exports p; }")
                .source("p/package-info.java", "/** P. */\npackage p;")
                .source("p/Clean.java", CLEAN)
                .enabled())
        .isEqualTo(new Result(0, ""));
  }

  @Test
  void theSyntaxOfJdk17() throws Exception {
    assertThat(
            javac
                .source(
                    "p/Shape.java",
                    """
                    package p;
                    sealed interface Shape permits Shape.Circle, Shape.Square {
                      record Circle(double radius) implements Shape {
                        public Circle {
                          if (radius < 0) throw new IllegalArgumentException();
                        }
                      }
                      record Square(double side) implements Shape {}
                      enum Kind { ROUND { @Override int x() { return 1; } }; abstract int x(); }
                      static String name(Object shape) {
                        if (shape instanceof Circle circle && circle.radius() > 1) return "big";
                        return switch (shape.hashCode()) {
                          case 1, 2 -> "few";
                          default -> { yield \"""
                              many\"""; }
                        };
                      }
                    }
                    """)
                .enabled())
        .isEqualTo(new Result(0, ""));
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void theSyntaxOfJdk25() throws Exception {
    Result result =
        javac
            .source(
                "p/New.java",
                """
                package p;
                import module java.base;
                class New extends Object {
                  record Point(int x, int y) {}
                  private final int z;
                  New(int z) {
                    if (z < 0) throw new IllegalArgumentException();
                    this.z = z;
                    super();
                  }
                  int x(Object o) {
                    return switch (o) {
                      case Point(int x, _) when x > z -> x;
                      case String _ -> 0;
                      default -> List.of(1).size();
                    };
                  }
                  void prints() {
                    IO.println("a");
                  }
                }
                """)
            .source("Script.java", "void main() { IO.println(\"a\"); }")
            .enabled();

    assertThat(result.exit()).isZero();
    assertThat(result.count("warning: [")).isEqualTo(1);
    assertThat(result.output()).contains("New.java:19: warning: [ConsoleLogging] `IO.println`");
  }

  @Test
  void theArgumentFileThatWeShip() throws Exception {
    Result result =
        javac
            .source("p/Prints.java", PRINTS)
            .run(List.of("@" + Path.of("../../docs/plimsoll.args").toAbsolutePath()));

    assertThat(result.exit()).isZero();
    assertThat(result.count("[ConsoleLogging]")).isEqualTo(1);
  }

  @Test
  void everythingInTheJarIsOursOrMoved() throws Exception {
    try (JarFile jar = new JarFile(Javac.PLIMSOLL.toFile())) {
      assertThat(jar.stream().map(Object::toString).filter(name -> name.endsWith(".class")))
          .allMatch(name -> name.startsWith("dev/plimsoll/"))
          .noneMatch(name -> name.startsWith("dev/plimsoll/checks/"));
      assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
      assertThat(new String(jar.getInputStream(jar.getEntry("META-INF/NOTICE")).readAllBytes()))
          .contains("Error Prone");
    }
  }

  @Test
  void theProcessorRunsToo() throws Exception {
    javac
        .source(
            "p/Customer.java",
            """
            package p;
            import dev.plimsoll.annotations.Sensitive;
            public record Customer(String name, @Sensitive String email) {
              @Override public String toString() { return name; }
            }
            """)
        .enabled("-Xep:SensitiveToString:OFF");

    assertThat(
            Files.exists(javac.classes().resolve("p/CustomerRedaction.class"))
                || Files.exists(javac.classes().resolve("p/CustomerRedaction.java")))
        .isTrue();
  }
}
