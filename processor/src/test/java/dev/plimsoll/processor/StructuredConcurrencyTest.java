package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/**
 * Watched calls in forked tasks, compiled and run with JDK 25's preview; in a process of its own,
 * since this one runs without.
 */
@EnabledForJreRange(min = JRE.JAVA_25)
final class StructuredConcurrencyTest {
  private static final String PRICES =
      """
      package com.acme;
      interface Prices {
        class OutOfStock extends Exception { private static final long serialVersionUID = 1L; }
        @Traced @RedMetric("prices.fetch") long fetch(@SpanAttribute int item) throws InterruptedException, OutOfStock;
      }
      """;

  private static final String MAIN =
      """
      package com.acme;
      import io.micrometer.prometheusmetrics.*;
      import io.opentelemetry.api.trace.*;
      import io.opentelemetry.context.Context;
      import io.opentelemetry.sdk.OpenTelemetrySdk;
      import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
      import io.opentelemetry.sdk.trace.SdkTracerProvider;
      import io.opentelemetry.sdk.trace.data.SpanData;
      import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
      class Main {
        static final CountDownLatch WAITING = new CountDownLatch(2);
        static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();
        static final PrometheusMeterRegistry METERS = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

        static long fetch(int item) throws InterruptedException, Prices.OutOfStock {
          if (item == 0) { System.out.println("both wait " + WAITING.await(30, TimeUnit.SECONDS)); throw new Prices.OutOfStock(); }
          if (item < 0) { WAITING.countDown(); System.out.println("cancelled in vain " + new CountDownLatch(1).await(30, TimeUnit.SECONDS)); }
          return item;
        }

        public static void main(String... arguments) throws Exception {
          var sdk = OpenTelemetrySdk.builder().setTracerProvider(SdkTracerProvider.builder()
              .addSpanProcessor(SimpleSpanProcessor.create(SPANS)).build()).build();
          Telemetry telemetry = Telemetry.of(METERS, sdk);
          Basket basket = new InstrumentedBasket(telemetry, InstrumentedPrices.wrap(Main::fetch, telemetry));
          System.out.println("total " + basket.total(List.of(1, 2, 3)));
          show();
          SPANS.reset();
          try { basket.total(List.of(-1, -2, 0)); } catch (Exception e) { System.out.println("failed " + e.getCause()); }
          show();
          METERS.scrape().lines().filter(l -> l.startsWith("prices_fetch_") && l.contains("_total") && !l.endsWith(" 0.0")).forEach(System.out::println);
          System.out.println("outside " + (Context.current() == Context.root()) + " failures " + telemetry.failures());
        }

        static void show() {
          List<SpanData> spans = SPANS.getFinishedSpanItems();
          SpanData outer = spans.get(spans.size() - 1);
          spans.stream()
              .map(s -> s.getName() + " " + s.getStatus().getStatusCode() + " "
                  + s.getAttributes().asMap().entrySet().stream().filter(a -> a.getKey().getKey().matches("item|error.type")).map(a -> a.getValue().toString()).sorted().toList()
                  + " in " + (s.getParentSpanId().equals(outer.getSpanId()) ? outer.getName() : "none"))
              .sorted().forEach(System.out::println);
        }
      }
      """;

  @Test
  void tasksHaveTheSpanThatForkedThemAndEndOnce(@TempDir Path folder) throws Exception {
    assumeThat(Runtime.version().feature())
        .as("the JDK, since each has another preview of structured concurrency; this is 25's")
        .isEqualTo(25);
    String basket = Files.readString(Path.of("src/test/resources/structured/Basket.java"));
    Directory directory =
        new Directory(folder)
            .with("--enable-preview", "--release", "25", "-Xlint:-preview", "-XDsuppressNotes")
            .compile(basket, PRICES, MAIN);
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-preview",
                    "-cp",
                    directory.path() + File.pathSeparator + System.getProperty("java.class.path"),
                    "com.acme.Main"))
            .redirectErrorStream(true)
            .start();
    String output;
    try {
      output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
    }

    assertThat(output.lines())
        .containsSubsequence(
            "total 6",
            "Basket.total UNSET [] in none",
            "Prices.fetch UNSET [1] in Basket.total",
            "Prices.fetch UNSET [2] in Basket.total",
            "Prices.fetch UNSET [3] in Basket.total",
            "both wait true",
            "failed com.acme.Prices$OutOfStock",
            "Basket.total ERROR [_OTHER] in none")
        .contains(
            "Prices.fetch ERROR [-1, java.lang.InterruptedException] in Basket.total",
            "Prices.fetch ERROR [-2, java.lang.InterruptedException] in Basket.total",
            "Prices.fetch ERROR [0, com.acme.Prices.OutOfStock] in Basket.total",
            "prices_fetch_requests_total{status=\"success\"} 3.0",
            "prices_fetch_requests_total{status=\"error\"} 3.0",
            "prices_fetch_errors_total{error_type=\"java.lang.InterruptedException\"} 2.0",
            "outside true failures 0");
    assertThat(output.lines().filter(line -> line.startsWith("Prices.fetch"))).hasSize(6);
  }
}
