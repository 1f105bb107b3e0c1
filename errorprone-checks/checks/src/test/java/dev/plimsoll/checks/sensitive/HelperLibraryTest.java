package dev.plimsoll.checks.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.checks.CheckCompiler;
import dev.plimsoll.checks.SensitiveEgress;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A library that names neither a sink nor anything sensitive tells of its texts, too. */
final class HelperLibraryTest {
  private static final String TEXTS =
      """
      package texts;

      import java.util.List;
      import java.util.Map;
      import java.util.function.Supplier;

      public class Texts {
        private final String text;
        private String last;

        public Texts(String text) {
          this.text = text;
        }

        public static Texts of(String text) {
          return new Texts(text);
        }

        public String text() {
          return text;
        }

        public Texts last(String last) {
          this.last = last;
          return this;
        }

        public String last() {
          return last;
        }

        public static String quote(String text) {
          return "'" + escape(text) + "'";
        }

        private static String escape(String text) {
          return text.replace("'", "''");
        }

        public static String describe(Object value) {
          return "<" + value + ">";
        }

        public static char[] letters(CharSequence text) {
          return text.toString().toCharArray();
        }

        public static String joined(List<String> texts) {
          StringBuilder all = new StringBuilder();
          for (String text : texts) {
            all.append(text);
          }
          return all.toString();
        }

        public static void frame(StringBuilder target, String text) {
          target.append('[').append(text).append(']');
        }

        public static void put(Map<String, Object> target, String text) {
          target.put("text", text);
        }

        public static String or(String text, Supplier<String> other) {
          return text == null ? other.get() : text;
        }

        public static int parse(String text) {
          if (text.length() > 9) {
            throw new IllegalArgumentException("not a number: " + text);
          }
          return text.length();
        }

        public static boolean isQuoted(String text) {
          return text.startsWith("'");
        }

        public static String kindOf(Object value) {
          return value.getClass().getName();
        }

        public static String pad(String unused) {
          return "   ";
        }

        public static <T> List<T> once(T value) {
          return List.of(value);
        }

        interface Hidden {
          default String same(String text) {
            return text;
          }
        }
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.out.println(Texts.quote(pin));",
        "System.out.println(Texts.describe(pin));",
        "System.out.println(String.valueOf(Texts.letters(pin)));",
        "System.out.println(Texts.joined(List.of(pin)));",
        "StringBuilder b = new StringBuilder(); Texts.frame(b, pin); System.out.println(b);",
        "Map<String, Object> m = new HashMap<>(); Texts.put(m, pin); System.out.println(m);",
        "System.out.println(Texts.or(pin, () -> \"\"));",
        "System.out.println(new Texts(pin).text());",
        "System.out.println(Texts.of(pin).text());",
        "System.out.println(Texts.of(\"\").last(pin).last());",
        "Texts.parse(pin);",
      })
  void passesOn(String statements) throws IOException {
    assertThat(client(statements)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.out.println(Texts.quote(\"pin\"));",
        "System.out.println(Texts.isQuoted(pin));",
        "System.out.println(Texts.kindOf(pin));",
        "System.out.println(Texts.pad(pin));",
        "System.out.println(Texts.of(pin).last());",
        "System.out.println(Texts.of(\"\").last(pin).text());",
        "StringBuilder b = new StringBuilder(); Texts.frame(b, \"pin\"); System.out.println(b);",
      })
  void keeps(String statements) throws IOException {
    assertThat(client(statements)).isEmpty();
  }

  @Test
  void onlyWhatTextsCanPassThroughIsTold() throws IOException {
    compileTheLibrary();

    assertThat(Files.readString(folder.resolve("texts/META-INF/plimsoll/flows/texts.Texts.tsv")))
        .contains("flow\ttexts.Texts#quote(java.lang.String)\t0>result\n")
        .doesNotContain("#escape", "#isQuoted", "#kindOf", "#pad", "#once", "Hidden");
  }

  @Test
  void everyMethodIsToldIfAskedFor() throws IOException {
    String client = "System.out.println(Texts.once(pin));";

    assertThat(client(client)).isEmpty();
    assertThat(client(client, "-XepOpt:Plimsoll:SensitiveEgress:AllFlows=true")).hasSize(1);
  }

  private void compileTheLibrary(String... options) throws IOException {
    assertThat(
            new CheckCompiler(SensitiveEgress.class, folder.resolve("texts"))
                .options(options)
                .source("texts/Texts.java", TEXTS)
                .compile())
        .isEmpty();
  }

  private List<String> client(String statements, String... options) throws IOException {
    compileTheLibrary(options);
    return new CheckCompiler(SensitiveEgress.class, folder.resolve("client"))
        .source(
            "Client.java",
            """
            import dev.plimsoll.annotations.Sensitive;
            import java.util.*;
            import texts.Texts;

            class Client {
              void client(@Sensitive String pin) {
                %s
              }
            }
            """
                .formatted(statements))
        .compile(folder.resolve("texts"), annotations());
  }

  private static Path annotations() {
    try {
      return Path.of(
          dev.plimsoll.annotations.Sensitive.class
              .getProtectionDomain()
              .getCodeSource()
              .getLocation()
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
