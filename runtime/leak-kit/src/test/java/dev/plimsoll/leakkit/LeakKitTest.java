package dev.plimsoll.leakkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.plimsoll.runtime.testing.Person;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The kit fails what lets a sensitive value out, and nothing else. */
final class LeakKitTest {
  /** Run through the engine, so that a failure is a result. */
  @Tag("run-by-another-test")
  @ExtendWith(LeakKit.class)
  static final class Subject {
    @Test
    void quiet(Leaks leaks) {
      Person person = leaks.filled(Person.class);
      System.out.println(person);
      LoggerFactory.getLogger("test").info("created {}", person);
      leaks.look("the exception", new IllegalStateException("of " + person));
      leaks.look("the answer", List.of(person, leaks.all()));
    }

    @Test
    void output(Leaks leaks) {
      System.out.println(leaks.filled(Person.class).getEmail());
    }

    @Test
    void error(Leaks leaks) {
      System.err.println(leaks.filled(Person.class).getEmail());
    }

    @Test
    void number(Leaks leaks) {
      leaks.look("the scrape", "requests{pin=" + leaks.filled(Person.class).getPin() + "}");
    }

    @Test
    void whole(Leaks leaks) {
      leaks.look("the answer", leaks.filled(Person.class).getCode().value());
    }

    @Test
    void slf4j(Leaks leaks) {
      LoggerFactory.getLogger("test").info("mail {}", leaks.filled(Person.class).getEmail());
    }

    @Test
    void jul(Leaks leaks) {
      java.util.logging.Logger.getLogger("test").info(leaks.filled(Person.class).getEmail());
    }

    @Test
    void upperCase(Leaks leaks) {
      leaks.look("the key", leaks.filled(Person.class).getEmail().toUpperCase(Locale.ROOT));
    }

    @Test
    void grouped(Leaks leaks) {
      leaks.look("the page", "%,d".formatted(leaks.filled(Person.class).getPin()));
    }

    @Test
    void floating(Leaks leaks) {
      leaks.look("the gauge", (double) leaks.filled(Person.class).getPin());
    }

    @Test
    void characters(Leaks leaks) {
      char[] email = leaks.filled(Person.class).getEmail().toCharArray();
      leaks.look("the list", Arrays.toString(email));
    }

    @Test
    void base64(Leaks leaks) {
      byte[] email = leaks.filled(Person.class).getEmail().getBytes(StandardCharsets.UTF_8);
      leaks.look("the header", "Basic " + Base64.getEncoder().encodeToString(email));
    }

    @Test
    void failing(Leaks leaks) {
      throw new IllegalStateException(leaks.filled(Person.class).getEmail());
    }

    @Test
    void trace(Leaks leaks) {
      String email = leaks.filled(Person.class).getEmail();
      leaks.look("the trace", new RuntimeException(new IllegalStateException(email)));
    }
  }

  @Tag("run-by-another-test")
  @ExtendWith(LeakKit.class)
  static final class InConstructor {
    private final Person person;

    InConstructor(Leaks leaks) {
      person = leaks.filled(Person.class);
    }

    @Test
    void leaking() {
      System.out.println(person.getEmail());
    }
  }

  @Tag("run-by-another-test")
  @ExtendWith(LeakKit.class)
  static final class BeforeAllTests {
    private static Person person;

    @BeforeAll
    static void fill(Leaks leaks) {
      person = leaks.filled(Person.class);
    }

    @Test
    void leaking() {
      System.out.println(person.getEmail());
    }
  }

  @Tag("run-by-another-test")
  @ExtendWith(LeakKit.class)
  static final class BeforeEachTest {
    private Person person;

    @BeforeEach
    void fill(Leaks leaks) {
      person = leaks.filled(Person.class);
    }

    @Test
    void leaking() {
      System.out.println(person.getEmail());
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {InConstructor.class, BeforeAllTests.class})
  void whatIsFilledOutsideOfATestIsRefused(Class<?> subject) {
    assertThat(Engine.failures(subject))
        .singleElement(STRING)
        .contains("`Leaks` belongs to one test", "Take it as a parameter of the test");
  }

  @Test
  void whatIsFilledBeforeEachTestIsLookedFor() {
    assertThat(Engine.failures(BeforeEachTest.class))
        .singleElement(STRING)
        .contains("`Person.email` in standard output: ");
  }

  @Test
  void whatIsMaskedIsNoLeak() {
    assertThat(Engine.failures(Subject.class, "quiet")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "output, Person.email, standard output",
    "error, Person.email, standard error",
    "number, Person.pin, the scrape",
    "whole, Code.value, the answer",
    "slf4j, Person.email, Logback",
    "jul, Person.email, java.util.logging",
    "upperCase, Person.email, the key",
    "grouped, Person.pin, the page",
    "floating, Person.pin, the gauge",
    "characters, Person.email, the list",
    "base64, Person.email, the header",
    "failing, Person.email, the exception of the test",
    "trace, Person.email, the trace"
  })
  void aLeakIsNamedByMemberAndPlace(String method, String member, String place) {
    List<String> failures = Engine.failures(Subject.class, method);
    assertThat(failures).hasSize(1);
    assertThat(failures.get(0))
        .startsWith("Sensitive values have left:\n")
        .contains("`" + member + "` in " + place + ": ");
  }
}
