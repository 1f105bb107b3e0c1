package dev.plimsoll.checks.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.checks.CheckCompiler;
import dev.plimsoll.checks.SensitiveEgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the methods of one module do with values is known in the modules that call them. */
final class AcrossModulesTest {
  private static final Path ANNOTATIONS = pathOf(dev.plimsoll.annotations.Sensitive.class);

  private static final String AUDIT =
      """
      package up;

      import java.util.ArrayList;
      import java.util.List;

      public class Audit {
        private final String user;
        private String last;
        private final List<String> all = new ArrayList<>();

        public Audit(String user, String reason) {
          this.user = user;
        }

        public static void write(String text, int level) {
          if (level > 0) {
            emit(text);
          }
        }

        private static void emit(String text) {
          System.out.println(text);
        }

        public static String shorten(String text) {
          return text.substring(0, 3);
        }

        public static int measure(String text) {
          return text.length();
        }

        public static void fill(List<String> target, String text) {
          target.add(text);
        }

        public static <T, R> R with(T value, java.util.function.Function<T, R> function) {
          return function.apply(value);
        }

        public String user() {
          return user;
        }

        public Audit last(String last) {
          this.last = last;
          return this;
        }

        public void print() {
          System.out.println(last);
        }

        public List<String> all() {
          return all;
        }

        @Override
        public String toString() {
          return "Audit of " + user;
        }
      }
      """;

  private static final String DIRECTORY =
      """
      package up;

      import dev.plimsoll.annotations.Sensitive;

      public class Directory {
        public static class Person {
          @Sensitive(kind = "health", mask = dev.plimsoll.annotations.Mask.LAST_4) String number;

          public void number(String number) {
            this.number = number;
          }
        }

        public static String describe(Person person) {
          return "person " + person.number;
        }

        public static String first() {
          return describe(new Person());
        }

        public static boolean isKnown(Person person) {
          return person.number != null;
        }
      }
      """;

  @TempDir Path folder;
  private Path up;

  @BeforeEach
  void compileTheLibrary() throws IOException {
    up = folder.resolve("up");
    assertThat(
            new CheckCompiler(SensitiveEgress.class, up)
                .source("up/Audit.java", AUDIT)
                .source("up/Directory.java", DIRECTORY)
                .compile(ANNOTATIONS))
        .isEmpty();
  }

  @Test
  void argumentsReachSinksOfTheLibrary() throws IOException {
    assertThat(client("up.Audit.write(pin, 1);"))
        .singleElement()
        .asString()
        .contains(
            "`client(pin)`",
            "reaches the console (`PrintStream.println`); in production the console is a log:",
            "client(pin) -> Audit.write    at Client.java:7",
            "Audit.write -> PrintStream.println    at Audit.java:22");
    assertThat(client("up.Audit.write(\"pin\", pin.length());")).isEmpty();
  }

  @Test
  void argumentsComeBack() throws IOException {
    assertThat(client("System.out.println(up.Audit.shorten(pin));")).hasSize(1);
    assertThat(client("System.out.println(up.Audit.measure(pin));")).isEmpty();
    assertThat(client("System.out.println(up.Audit.with(pin, String::trim));")).hasSize(1);
    assertThat(client("System.out.println(up.Audit.with(pin, String::length));")).isEmpty();
  }

  @Test
  void argumentsAreFilled() throws IOException {
    assertThat(
            client(
                "List<String> l = new ArrayList<>(); up.Audit.fill(l, pin); System.out.print(l);"))
        .hasSize(1);
    assertThat(
            client(
                "List<String> l = new ArrayList<>(); up.Audit.fill(l, \"\"); System.out.print(l);"))
        .isEmpty();
  }

  @Test
  void objectsHoldWhatTheyAreMadeOf() throws IOException {
    assertThat(client("System.out.println(new up.Audit(pin, \"\").user());")).hasSize(1);
    assertThat(client("System.out.println(new up.Audit(\"\", pin).user());")).isEmpty();
    assertThat(client("new up.Audit(\"\", \"\").last(pin).print();")).hasSize(1);
    assertThat(client("new up.Audit(\"\", pin).last(\"\").print();")).isEmpty();
  }

  @Test
  void whatIsSensitiveThereIsSensitiveHere() throws IOException {
    assertThat(
            compile(
                """
                package down;

                class Client {
                  void client(up.Directory.Person person) {
                    System.out.println(up.Directory.isKnown(person));
                    System.out.println(up.Directory.describe(person));
                  }
                }
                """))
        .singleElement()
        .asString()
        .contains("`Person.number`, declared sensitive, reaches", "mask it with `Masks.last4");
  }

  @Test
  void aCallThatNamesNothingSensitiveReturnsIt() throws IOException {
    assertThat(
            compile(
                """
                package down;

                class Client {
                  void client() {
                    System.out.println(up.Directory.first());
                  }
                }
                """))
        .singleElement()
        .asString()
        .contains("Person.number -> Directory.first    at Client.java:5");
  }

  @Test
  void aModuleInBetweenPassesOn() throws IOException {
    Path middle = folder.resolve("middle");
    assertThat(
            new CheckCompiler(SensitiveEgress.class, middle)
                .source(
                    "middle/Middle.java",
                    """
                    package middle;

                    public class Middle {
                      public void write(String text) {
                        up.Audit.write("middle " + text, 2);
                      }
                    }
                    """)
                .compile(up, ANNOTATIONS))
        .isEmpty();

    assertThat(compile(source("new middle.Middle().write(pin);"), up, middle, ANNOTATIONS))
        .hasSize(1);
  }

  @Test
  void nothingIsToldOfWhatNobodyElseCanCall() throws IOException {
    String facts = Files.readString(up.resolve("META-INF/plimsoll/flows/up.Audit.tsv"));

    assertThat(facts)
        .startsWith("#plimsoll flows 1\n")
        .contains("flow\tup.Audit#shorten(java.lang.String)\t0>result\n")
        .contains("sink\tup.Audit#write(java.lang.String,int)\t0\tthe console\t")
        .contains("\tPrintStream.println\tup/Audit.java:22\n")
        .doesNotContain("#emit", "#measure", folder.toString());
    assertThat(Files.readString(up.resolve("META-INF/plimsoll/flows/up.Directory.tsv")))
        .doesNotContain("Person#number(");
  }

  @Test
  void theSameSourcesGiveTheSameFacts() throws IOException {
    Path file = up.resolve("META-INF/plimsoll/flows/up.Audit.tsv");
    String facts = Files.readString(file);
    compileTheLibrary();

    assertThat(file).hasContent(facts);
  }

  @Test
  void factsThatCannotBeReadSayNothing() throws IOException {
    Path file = up.resolve("META-INF/plimsoll/flows/up.Audit.tsv");
    Files.writeString(
        file,
        """
        #plimsoll flows 1
        flow	up.Audit#shorten(java.lang.String)	x>result
        flow	up.Audit#shorten(java.lang.String)	0>result/up.Gone#field
        flow	up.Audit#shorten(java.lang.String)
        later	up.Audit#shorten(java.lang.String)	0>result
        """);

    assertThat(client("System.out.println(up.Audit.shorten(pin));")).isEmpty();
  }

  private List<String> client(String statements) throws IOException {
    return compile(source(statements));
  }

  private static String source(String statements) {
    return """
    package down;
    import dev.plimsoll.annotations.Sensitive;
    import java.util.*;

    class Client {
      void client(@Sensitive String pin) {
        %s
      }
    }
    """
        .formatted(statements);
  }

  private List<String> compile(String source) throws IOException {
    return compile(source, up, ANNOTATIONS);
  }

  private List<String> compile(String source, Path... classPath) throws IOException {
    return new CheckCompiler(SensitiveEgress.class, folder.resolve("down"))
        .source("down/Client.java", source)
        .compile(classPath);
  }

  private static Path pathOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
