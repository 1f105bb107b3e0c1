package dev.plimsoll.leakkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.plimsoll.runtime.testing.Person;
import java.io.PrintWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What {@link FewLibrariesTest} runs in a process that has no libraries but those of the core. */
public final class Alone {
  /** Leaks once, and once not. */
  @Tag("run-by-another-test")
  @ExtendWith(LeakKit.class)
  static final class Subject {
    @Test
    void leaking(Leaks leaks) {
      System.out.println(leaks.filled(Person.class).getEmail());
    }

    @Test
    void quiet(Leaks leaks) {
      System.out.println(leaks.filled(Person.class));
    }
  }

  private Alone() {}

  /** Runs the subject, and prints what became of it. */
  public static void main(String[] args) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Subject.class)).build(),
            summary);
    summary.getSummary().printFailuresTo(new PrintWriter(System.out, true), 1);
    System.out.println(
        "succeeded "
            + summary.getSummary().getTestsSucceededCount()
            + ", failed "
            + summary.getSummary().getTestsFailedCount());
  }
}
