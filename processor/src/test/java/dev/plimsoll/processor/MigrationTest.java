package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.plimsoll.processor.source.Migration;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The annotations of Micrometer and OpenTelemetry as input; they are the real ones. */
final class MigrationTest {
  private static final List<String> BOTH = List.of("-Aplimsoll.migrate=micrometer,opentelemetry");

  private static final String OPEN_TELEMETRY =
      """
      package com.acme;
      import io.opentelemetry.api.trace.SpanKind;
      import io.opentelemetry.instrumentation.annotations.WithSpan;
      import io.opentelemetry.instrumentation.annotations.SpanAttribute;
      class Desk {
        @WithSpan(value = "desk.serve", kind = SpanKind.CLIENT, inheritContext = false)
        String serve(@SpanAttribute("customer.id") String customer, @SpanAttribute long cents) { return customer; }
        @WithSpan void close() {}
      }
      """;

  private static final String MICROMETER =
      """
      package com.acme;
      import io.micrometer.core.annotation.Counted;
      import io.micrometer.core.annotation.Timed;
      import io.micrometer.observation.annotation.Observed;
      @Timed
      class Shop {
        @Timed(value = "shop.placeOrder-time", serviceLevelObjectives = {0.1, 0.5}) @Counted("orders.placed") public void place(boolean fails) { if (fails) { throw new IllegalStateException(); } }
        @Timed(value = "shop.import", longTask = true) public void load() {}
        @Observed(name = "shop.look", contextualName = "looking") public int look() { return 1; }
        @Counted public void count() {}
        public void other() {}
      }
      """;

  private final Watched watched = new Watched();

  private void run(Compiled compiled) {
    compiled.call("com.acme.Run", "run", watched.telemetry());
  }

  @Test
  void spansOfOpenTelemetry() {
    Compiled compiled =
        Compiled.cleanlyWith(
            BOTH,
            OPEN_TELEMETRY,
            """
            package com.acme;
            class Run {
              static void run(Telemetry telemetry) {
                Desk desk = new InstrumentedDesk(telemetry);
                desk.serve("c1", 7);
                desk.close();
              }
            }
            """);
    run(compiled);

    SpanData serve = watched.spans().get(0);
    assertThat(serve.getName()).isEqualTo("desk.serve");
    assertThat(serve.getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(serve.getAttributes().asMap().toString()).contains("customer.id=c1", "cents=7");
    assertThat(watched.spans().get(1).getName()).isEqualTo("Desk.close");
    assertThat(compiled.generated("com.acme.InstrumentedDesk"))
        .contains("\"CLIENT\", true)", "\"INTERNAL\", false)")
        .doesNotContain("@WithSpan");
  }

  @Test
  void metricsOfMicrometer() {
    run(
        Compiled.cleanlyWith(
            BOTH,
            MICROMETER,
            """
            package com.acme;
            class Run {
              static void run(Telemetry telemetry) {
                Shop shop = new InstrumentedShop(telemetry);
                shop.place(false);
                try { shop.place(true); } catch (IllegalStateException e) { }
                shop.load(); shop.look(); shop.count(); shop.other();
              }
            }
            """));

    assertThat(watched.scrape())
        .contains("shop_place_order_time_requests_total{status=\"success\"} 1.0")
        .contains("shop_place_order_time_request_duration_seconds_bucket{le=\"0.5\"}")
        .contains("orders_placed_total{status=\"error\"} 1.0")
        .contains("shop_import_requests_in_flight 0.0")
        .contains("shop_import_request_running_seconds_count 0")
        .contains("shop_look_requests_total{status=\"success\"} 1.0")
        .contains("shop_count_counted_total{status=\"success\"} 1.0")
        .contains("shop_other_requests_total{status=\"success\"} 1.0")
        .doesNotContain("shop_import_requests_total", "shop_load_requests_total");
    assertThat(watched.series("shop_place_order_time_request_duration_seconds_bucket")).hasSize(3);
    assertThat(watched.span().getName()).isEqualTo("looking");
  }

  @Test
  void tagsOfMicrometer() {
    run(
        Compiled.cleanlyWith(
            BOTH,
            """
            package com.acme;
            import io.micrometer.core.annotation.Timed;
            import io.micrometer.core.aop.MeterTag;
            import io.opentelemetry.instrumentation.annotations.AddingSpanAttributes;
            import io.opentelemetry.instrumentation.annotations.SpanAttribute;
            import io.opentelemetry.instrumentation.annotations.WithSpan;
            interface Shop {
              record Order(TimeUnit unit, boolean gift) {}
              @Timed("shop.place") @WithSpan @AddingSpanAttributes @MeterTag("done")
              boolean place(
                  @MeterTag(key = "unit", expression = "unit()") @MeterTag(value = "gift", expression = "gift") Order order,
                  @MeterTag("channel") @MetricTag(value = "way", values = "web") String channel,
                  @SpanAttribute String sku);
            }
            """,
            """
            package com.acme;
            class Run {
              static void run(Telemetry telemetry) {
                InstrumentedShop.wrap((order, channel, sku) -> true, telemetry).place(new Shop.Order(TimeUnit.DAYS, true), "web", "s1");
              }
            }
            """));

    assertThat(watched.scrape())
        .contains(
            "shop_place_requests_total{done=\"true\",gift=\"true\",status=\"success\",unit=\"DAYS\",way=\"web\"} 1.0");
    assertThat(watched.attributes()).containsEntry("sku", "s1");
  }

  @Test
  void ourAnnotationWinsOverOneThatIsRead() {
    Compiled compiled =
        Compiled.cleanlyWith(
            BOTH,
            """
            package com.acme;
            class Shop {
              @io.micrometer.core.annotation.Timed("theirs") @RedMetric("ours") void place() {}
            }
            """);

    assertThat(compiled.generated("com.acme.InstrumentedShop"))
        .contains("\"ours\"")
        .doesNotContain("\"theirs\"");
  }

  @Test
  void withoutTheOptionTheyAreTheBusinessOfOthers() {
    Compilation compilation = Compiled.compile(List.of(), OPEN_TELEMETRY, MICROMETER);

    assertThat(compilation.generatedSourceFiles()).isEmpty();
    Compilation half =
        Compiled.compile(List.of("-Aplimsoll.migrate=opentelemetry"), OPEN_TELEMETRY, MICROMETER);
    assertThat(half.generatedSourceFiles())
        .isNotEmpty()
        .noneMatch(f -> f.getName().contains("Shop"));
  }

  @Test
  void theyAreCopiedOnlyWhereTheyAreNotRead() {
    Compiled compiled =
        Compiled.cleanlyWith(
            List.of("-Aplimsoll.migrate=opentelemetry"),
            """
            package com.acme;
            class Shop {
              @io.micrometer.core.annotation.Timed("theirs") @io.opentelemetry.instrumentation.annotations.WithSpan void place() {}
            }
            """);

    assertThat(compiled.generated("com.acme.InstrumentedShop"))
        .contains("@Timed(\"theirs\")")
        .doesNotContain("@WithSpan");
  }

  private static Stream<Migration> rows() {
    return Migration.ALL.stream();
  }

  @Test
  void whatIsNotReadIsThereInTheLibrary() throws ClassNotFoundException {
    for (Migration.Unread unread : Migration.UNREAD) {
      assertThat(Class.forName(unread.annotation()).getDeclaredMethods())
          .extracting(Method::getName)
          .contains(unread.element());
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void namesWhatTheLibraryAndWeHave(Migration row) throws ClassNotFoundException {
    List<String> theirs =
        Arrays.stream(Class.forName(row.annotation()).getDeclaredMethods())
            .map(Method::getName)
            .toList();
    List<String> ours =
        Arrays.stream(Class.forName("dev.plimsoll.annotations." + row.ours()).getDeclaredMethods())
            .map(Method::getName)
            .toList();

    assertThat(row.theirs().filter(element -> !element.isEmpty())).isSubsetOf(theirs);
    assertThat(row.elements().keySet()).isSubsetOf(ours);
  }
}
