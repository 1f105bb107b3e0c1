package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.processor.diagnostic.Problem;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The compiler knows the names that the runtime gives to meters: all of them, on a real scrape. */
final class MeterNamesTest {
  private static final String SHOP =
      """
      package com.acme;
      interface Shop {
        record Orders(List<String> all, int number) {}
        @RedMetric("shop.order") @InFlight(longTask = true) @CountMetric("shop.ordered")
        @SizeMetric(value = "shop.size", path = "all", buckets = 3)
        @GaugeMetric(value = "shop.level", path = "number")
        Orders order();
        // MORE
      }
      """;

  @Test
  void whateverAScrapeShowsCanBeNamedOnlyOnce() {
    Watched watched = new Watched();
    Compiled.cleanly(
            SHOP,
            """
            package com.acme;
            class Run implements Shop {
              @Override public Orders order() { return new Orders(List.of("a"), 1); }
              static void run(Telemetry telemetry) { InstrumentedShop.wrap(new Run(), telemetry).order(); }
            }
            """)
        .call("com.acme.Run", "run", watched.telemetry());
    List<String> shown =
        watched.series("shop_").stream()
            .map(line -> line.replaceAll("[{ ].*", ""))
            .distinct()
            .toList();
    assertThat(shown).hasSizeGreaterThan(14);

    for (String name : shown) {
      var compilation =
          Compiled.compile(
              List.of(),
              SHOP.replace(
                  "// MORE",
                  "@SizeMetric(value = \"%s\", buckets = 7) int taken();"
                      .formatted(name.replace('_', '.'))));

      assertThat(compilation.errors())
          .as(name)
          .anySatisfy(
              error ->
                  assertThat(error.getMessage(Locale.ROOT))
                      .containsAnyOf(
                          Problem.METRIC_SHOWN_TWICE.id(), Problem.CONFLICTING_METRIC.id()));
    }
  }
}
