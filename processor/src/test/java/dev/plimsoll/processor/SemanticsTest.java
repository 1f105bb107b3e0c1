package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of a watched call that only the compiler can keep, and that each rule has a test. */
final class SemanticsTest {
  private static final List<Path> TESTS = List.of(Path.of("src/test"), Path.of("../runtime"));

  private final Watched watched = new Watched();

  private Object run(String... sources) {
    return Compiled.cleanly(sources).call("com.acme.Run", "run", watched.telemetry());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
  void everyRuleHasATestThatIsNamedAfterIt(int rule) throws IOException {
    StringBuilder tests = new StringBuilder();
    for (Path root : TESTS) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
          tests.append(Files.readString(file));
        }
      }
    }

    assertThat(tests).containsPattern("void g" + rule + "[A-Z]");
  }

  /**
   * What is returned is a future that is done; only what is declared makes the call wait for it.
   */
  @Test
  void g3TheDeclaredTypeSaysWhenACallIsOver() {
    run(
        """
        package com.acme;
        interface Shop {
          @RedMetric("shop.stage") CompletionStage<String> stage();
          @RedMetric("shop.object") Object object();
          @RedMetric("shop.variable") <F extends CompletableFuture<String>> F variable(F future);
        }
        """,
        """
        package com.acme;
        class Run implements Shop {
          final CompletableFuture<String> pending = new CompletableFuture<>();
          @Override public CompletionStage<String> stage() { return pending; }
          @Override public Object object() { return pending; }
          @Override public <F extends CompletableFuture<String>> F variable(F future) { return future; }
          static void run(Telemetry telemetry) {
            Shop shop = InstrumentedShop.wrap(new Run(), telemetry);
            shop.stage();
            shop.object();
            shop.variable(new CompletableFuture<>());
          }
        }
        """);

    assertThat(watched.series("shop_").stream().filter(s -> s.endsWith(" 1.0")).toList())
        .containsExactly("shop_object_requests_total{status=\"success\"} 1.0");
  }

  @Test
  void g13TheTypeThatDeclaresTheMethodNamesItAndThereIsNoClassLabel() {
    run(
        """
        package com.acme;
        interface Shop { @Traced @RedMetric void placeOrder(); }
        """,
        """
        package com.acme;
        class CardShop implements Shop {
          @Override public void placeOrder() {}
          @Traced @RedMetric void refund() {}
        }
        """,
        """
        package com.acme;
        class Run {
          static void run(Telemetry telemetry) {
            InstrumentedShop.wrap(new CardShop(), telemetry).placeOrder();
            new InstrumentedCardShop(telemetry).refund();
          }
        }
        """);

    assertThat(watched.spans().stream().map(span -> span.getName()).collect(Collectors.toList()))
        .containsExactly("Shop.placeOrder", "CardShop.refund");
    assertThat(watched.scrape())
        .contains("shop_place_order_requests_total{status=\"success\"} 1.0")
        .contains("card_shop_refund_requests_total{status=\"success\"} 1.0")
        .doesNotContain("class=", "Instrumented", "instrumented");
  }

  @Test
  void httpGivesTheGuidesThreeFamiliesToTheLetter() {
    run(
        """
            package com.acme;
            interface Exchange {
              enum Method { GET, POST }
              @RedMetric(value = "http", buckets = 0.5)
              void handle(@MetricTag Method method, @MetricTag(values = {"/orders", "other"}) String endpoint) throws java.io.IOException;
            }
            """,
        """
            package com.acme;
            class Run {
              static void run(Telemetry telemetry) throws Exception {
                Exchange exchange = InstrumentedExchange.wrap((method, endpoint) -> { if (endpoint.length() > 7) { throw new java.io.IOException(); } }, telemetry);
                exchange.handle(Exchange.Method.GET, "/orders");
                try { exchange.handle(Exchange.Method.POST, "/anything"); } catch (java.io.IOException e) { }
              }
            }
            """);

    assertThat(watched.series("http_"))
        .contains(
            "http_requests_total{endpoint=\"/orders\",method=\"GET\",status=\"success\"} 1.0",
            "http_requests_total{endpoint=\"other\",method=\"POST\",status=\"error\"} 1.0",
            "http_errors_total{endpoint=\"other\",error_type=\"java.io.IOException\",method=\"POST\"} 1.0",
            "http_errors_total{endpoint=\"/orders\",error_type=\"_OTHER\",method=\"GET\"} 0.0",
            "http_request_duration_seconds_bucket{endpoint=\"/orders\",method=\"GET\",le=\"0.5\"} 1",
            "http_request_duration_seconds_count{endpoint=\"other\",method=\"POST\"} 1")
        .extracting(line -> line.replaceAll("(_bucket|_count|_sum|_max)?\\{.*", ""))
        .containsOnly("http_requests_total", "http_errors_total", "http_request_duration_seconds");
  }
}
