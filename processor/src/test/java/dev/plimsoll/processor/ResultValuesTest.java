package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.Test;

/** Tags and attributes that come from what a call gives, and several of them on one element. */
final class ResultValuesTest {
  private final Watched watched = new Watched();

  private Object run(String... sources) {
    return Compiled.cleanly(sources).call("com.acme.Run", "run", watched.telemetry());
  }

  @Test
  void resultOfASynchronousCall() {
    run(
        """
        package com.acme;
        interface Shop {
          record Receipt(String id, TimeUnit unit, Boolean gross, int[] lines) {}
          @Traced
          @RedMetric(value = "shop.order", buckets = 1)
          @SpanAttribute(value = "receipt.id", path = "id")
          @SpanAttribute(path = "lines")
          @MetricTag(path = "unit")
          @MetricTag(path = "gross")
          Receipt order(@MetricTag boolean retry, String span, int series) throws java.io.IOException;
          @RedMetric(value = "shop.kind", buckets = 1) @MetricTag(value = "kind", values = {"a", "b"}) String kind(boolean fails);
          @Traced @SpanAttribute int count();
        }
        """,
        """
        package com.acme;
        class Run implements Shop {
          @Override public Receipt order(boolean retry, String span, int series) throws java.io.IOException {
            if (span == null) { throw new java.io.IOException(); }
            return series == 0 ? null : new Receipt(span, TimeUnit.DAYS, null, new int[] {series});
          }
          @Override public String kind(boolean fails) { if (fails) { throw new IllegalStateException(); } return "z"; }
          @Override public int count() { return 7; }
          static void run(Telemetry telemetry) throws Exception {
            Shop shop = InstrumentedShop.wrap(new Run(), telemetry);
            shop.order(true, "r1", 5);
            shop.order(true, "r2", 0);
            try { shop.order(true, null, 0); } catch (java.io.IOException e) { }
            shop.kind(false);
            try { shop.kind(true); } catch (IllegalStateException e) { }
            shop.count();
          }
        }
        """);

    SpanData first = watched.spans().get(0);
    assertThat(first.getAttributes().asMap().toString()).contains("receipt.id=r1", "lines=[5]");
    assertThat(watched.spans().get(1).getAttributes().asMap().toString())
        .doesNotContain("receipt.id", "lines");
    assertThat(watched.spans().get(3).getAttributes().asMap().toString()).contains("result=7");
    assertThat(watched.scrape())
        .contains(requests("none", "true", "success", "DAYS") + " 1.0")
        .contains(requests("none", "true", "success", "none") + " 1.0")
        .contains(requests("none", "true", "error", "none") + " 1.0")
        .contains("shop_kind_requests_total{kind=\"other\",status=\"success\"} 1.0")
        .contains("shop_kind_requests_total{kind=\"none\",status=\"error\"} 1.0");
    assertThat(watched.telemetry().failures()).isZero();
  }

  private static String requests(String gross, String retry, String status, String unit) {
    return "shop_order_requests_total{gross=\"%s\",retry=\"%s\",status=\"%s\",unit=\"%s\"}"
        .formatted(gross, retry, status, unit);
  }

  @Test
  void resultOfAnAsynchronousCall() {
    run(
        """
        package com.acme;
        interface Shop<K extends Comparable<K>> {
          record Receipt<T>(String id, TimeUnit unit, T total) {}
          @Traced
          @RedMetric(value = "shop.order", buckets = 1)
          @SpanAttribute(path = "id")
          @MetricTag(path = "unit")
          CompletionStage<Receipt<K>> order();
          @Traced @SpanAttribute(value = "total", path = "total") <T extends Number> CompletableFuture<? extends Receipt<T>> other(T total);
        }
        """,
        """
        package com.acme;
        class Run implements Shop<String> {
          final CompletableFuture<Receipt<String>> source = new CompletableFuture<>();
          @Override public CompletionStage<Receipt<String>> order() { return source; }
          @Override public <T extends Number> CompletableFuture<? extends Receipt<T>> other(T total) {
            return CompletableFuture.completedFuture(new Receipt<>("x", null, total));
          }
          static void run(Telemetry telemetry) {
            Run target = new Run();
            Shop<String> shop = InstrumentedShop.wrap(target, telemetry);
            CompletionStage<Receipt<String>> mirror = shop.order();
            target.source.complete(new Receipt<>("r1", TimeUnit.DAYS, "1"));
            mirror.toCompletableFuture().join();
            shop.other(5);
          }
        }
        """);

    assertThat(watched.spans().get(0).getAttributes().asMap().toString()).contains("id=r1");
    assertThat(watched.spans().get(1).getAttributes().asMap().toString()).contains("total=5");
    assertThat(watched.scrape())
        .contains("shop_order_requests_total{status=\"success\",unit=\"DAYS\"} 1.0");
    assertThat(watched.telemetry().failures()).isZero();
  }

  @Test
  void getterOfAResultThatThrowsIsOursToBear() {
    Object result =
        run(
            """
            package com.acme;
            interface Shop {
              class Order { TimeUnit unit() { throw new AssertionError(); } }
              @RedMetric("shop.order") @MetricTag(path = "unit") Order order();
            }
            """,
            """
            package com.acme;
            class Run {
              static Object run(Telemetry telemetry) {
                Shop.Order order = new Shop.Order();
                return InstrumentedShop.wrap(() -> order, telemetry).order() == order;
              }
            }
            """);

    assertThat(result).isEqualTo(true);
    assertThat(watched.telemetry().failures()).isOne();
    assertThat(watched.scrape())
        .contains("shop_order_requests_total{status=\"success\",unit=\"none\"} 1.0");
  }

  @Test
  void g12WhatDeclarationsSayHoldsTogetherAndTheMostSpecificWinsForAKey() {
    run(
        """
        package com.acme;
        interface Shop {
          record Order(String id, String note, TimeUnit unit) {}
          @Traced @RedMetric(value = "shop.order", buckets = 1)
          @SpanAttribute("given")
          String order(
              @SpanAttribute(path = "id") @SpanAttribute(value = "text", path = "id")
              @MetricTag(path = "unit") Order order);
        }
        """,
        """
        package com.acme;
        class Shelf implements Shop {
          @Override public String order(@SpanAttribute(value = "text", path = "note") Order order) { return "done"; }
        }
        """,
        """
        package com.acme;
        class Run {
          static void run(Telemetry telemetry) {
            new InstrumentedShelf(telemetry).order(new Shop.Order("o1", "fragile", TimeUnit.DAYS));
          }
        }
        """);

    assertThat(watched.attributes())
        .containsEntry("text", "fragile")
        .containsEntry("id", "o1")
        .containsEntry("given", "done");
    assertThat(watched.scrape())
        .contains("shop_order_requests_total{status=\"success\",unit=\"DAYS\"} 1.0");
  }

  @Test
  void seriesInTheFactsAreTheSeriesOfAScrape() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            interface Shop {
              @RedMetric(value = "shop.order", buckets = {0.1, 1}) @MetricTag("unit") TimeUnit order(@MetricTag boolean retry);
            }
            """,
            """
            package com.acme;
            class Run {
              static void run(Telemetry telemetry) { InstrumentedShop.wrap(retry -> null, telemetry); }
            }
            """);
    compiled.call("com.acme.Run", "run", watched.telemetry());

    String fact = compiled.facts("operations", "com.acme.Shop").get(1);

    assertThat(fact)
        .contains(
            "retry=false,true|unit=NANOSECONDS,MICROSECONDS,MILLISECONDS,SECONDS,MINUTES,HOURS,DAYS,none")
        .contains("\t" + 2 * 8 * (2 + 1 + 2 + 4) + "\t");
    assertThat(watched.series("shop_order_")).hasSize(2 * 8 * (2 + 1 + 2 + 4));
  }
}
