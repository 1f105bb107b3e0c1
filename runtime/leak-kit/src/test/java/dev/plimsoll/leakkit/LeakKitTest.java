package dev.plimsoll.leakkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.plimsoll.runtime.testing.Person;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
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
    void trace(Leaks leaks) {
      String email = leaks.filled(Person.class).getEmail();
      leaks.look("the trace", new RuntimeException(new IllegalStateException(email)));
    }
  }

  private static List<String> failures(String method) {
    Events tests =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectMethod(Subject.class, method, Leaks.class))
            .execute()
            .testEvents();
    assertThat(tests.started().count()).isEqualTo(1);
    return tests.failed().stream().map(LeakKitTest::message).toList();
  }

  private static String message(Event event) {
    return event
        .getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
        .getThrowable()
        .orElseThrow()
        .getMessage();
  }

  @Test
  void whatIsMaskedIsNoLeak() {
    assertThat(failures("quiet")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "output, Person.email, standard output",
    "error, Person.email, standard error",
    "number, Person.pin, the scrape",
    "whole, Code.value, the answer",
    "slf4j, Person.email, Logback",
    "jul, Person.email, java.util.logging",
    "trace, Person.email, the trace"
  })
  void aLeakIsNamedByMemberAndPlace(String method, String member, String place) {
    assertThat(failures(method)).hasSize(1);
    assertThat(failures(method).get(0))
        .startsWith("Sensitive values have left:\n")
        .contains("`" + member + "` in " + place + ": ");
  }
}
