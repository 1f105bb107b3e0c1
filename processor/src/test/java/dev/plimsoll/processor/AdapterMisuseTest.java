package dev.plimsoll.processor;

import dev.plimsoll.processor.diagnostic.Problem;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Methods that return what a library defines, without its adapter. */
final class AdapterMisuseTest {
  private static final String WITHOUT_ADAPTERS =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .filter(
              entry ->
                  !entry.matches(".*[/\\\\](plimsoll-runtime-reactor|runtime[/\\\\]reactor).*"))
          .collect(Collectors.joining(File.pathSeparator));

  @Test
  void adapterMissing() {
    Misuse.refused(
        Problem.ADAPTER_MISSING,
        "`Quotes.price` returns `Mono<String>`, so what is measured is the submission only, not the"
            + " work. To fix: add `dev.plimsoll:plimsoll-runtime-reactor` to the class path",
        List.of("-cp", WITHOUT_ADAPTERS),
        """
        package com.acme;
        public interface Quotes {
          @Traced
          reactor.core.publisher.Mono<String> price(); // HERE
        }
        """);
  }

  @Test
  void measuresSubmission() {
    Misuse.refused(
        Problem.MEASURES_SUBMISSION,
        "`Quotes.prices` returns `ConnectableFlux<String>`, so what is measured is the submission"
            + " only, not the work. To fix: return a `CompletableFuture`, or annotate the method that"
            + " does the work",
        """
        package com.acme;
        public interface Quotes {
          @Traced
          reactor.core.publisher.ConnectableFlux<String> prices(); // HERE
        }
        """);
  }
}
