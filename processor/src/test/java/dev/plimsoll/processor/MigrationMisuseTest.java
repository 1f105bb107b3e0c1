package dev.plimsoll.processor;

import dev.plimsoll.processor.diagnostic.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the annotations of other libraries may not say. */
final class MigrationMisuseTest {
  private static final List<String> BOTH = List.of("-Aplimsoll.migrate=micrometer,opentelemetry");

  @Test
  void somethingThatIsNotRead() {
    Misuse.refused(
        Problem.MIGRATED_IN_PART,
        "`@Timed` on `place` says `percentiles`, `extraTags`, which is not carried over. To fix: say"
            + " it by an annotation of Plimsoll, or remove it",
        BOTH,
        """
        package com.acme;
        interface Shop {
          @io.micrometer.core.annotation.Timed(percentiles = 0.5, extraTags = {"a", "b"}) // HERE
          void place();
        }
        """);
  }

  @Test
  void methodThatNoWrapperOverrides() {
    Misuse.refused(
        Problem.PRIVATE_METHOD,
        "`Shop.place` is private, so no wrapper can override it. To fix: make it package-private, or"
            + " annotate the method that calls it",
        BOTH,
        """
        package com.acme;
        class Shop {
          @io.opentelemetry.instrumentation.annotations.WithSpan // HERE
          private void place() {}
          @io.opentelemetry.instrumentation.annotations.WithSpan Shop() {}
        }
        """);
  }

  @Test
  void unknownLibrary() {
    Misuse.refused(
        Problem.INVALID_OPTION,
        "`-Aplimsoll.migrate` is `dropwizard` but must be `micrometer` or `opentelemetry`. To fix:"
            + " correct the value, or remove the option",
        List.of("-Aplimsoll.migrate=dropwizard"),
        "package com.acme; class Shop {}");
  }
}
