package dev.plimsoll.leakkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs a test within a test, so that its failure is a result. */
final class Engine {
  private Engine() {}

  static List<String> failures(Class<?> subject, String method) {
    Events tests =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectMethod(subject, method, Leaks.class))
            .execute()
            .testEvents();
    assertThat(tests.started().count()).isEqualTo(1);
    return tests.failed().stream().map(Engine::message).toList();
  }

  /** Of all that runs of a class: a container fails where a test cannot begin. */
  static List<String> failures(Class<?> subject) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(subject))
        .execute()
        .allEvents()
        .failed()
        .stream()
        .map(Engine::message)
        .toList();
  }

  private static String message(Event event) {
    Throwable thrown =
        event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
    /* What the kit says of a test that fails by itself is added to its failure. */
    Throwable[] suppressed = thrown.getSuppressed();
    return (suppressed.length == 0 ? thrown : suppressed[0]).getMessage();
  }
}
