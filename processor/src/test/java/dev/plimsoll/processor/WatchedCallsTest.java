package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What arrives at a real meter registry and a real tracer when calls go through a wrapper. */
final class WatchedCallsTest {
  private final Watched watched = new Watched();

  private Object run(String... sources) {
    return Compiled.cleanly(sources).call("com.acme.Run", "run", watched.telemetry());
  }

  @Test
  void attributesOfEveryType() {
    run(
        """
        package com.acme;
        interface Everything {
          @Traced
          void call(
              @SpanAttribute String string, @SpanAttribute char character, @SpanAttribute long number, @SpanAttribute int i,
              @SpanAttribute short s, @SpanAttribute byte b, @SpanAttribute Integer boxed, @SpanAttribute double d, @SpanAttribute float f,
              @SpanAttribute Float boxedFloat, @SpanAttribute boolean flag, @SpanAttribute Boolean boxedFlag, @SpanAttribute TimeUnit unit,
              @SpanAttribute String[] strings, @SpanAttribute byte[] bytes, @SpanAttribute char[] chars, @SpanAttribute int[] ints,
              @SpanAttribute long[] longs, @SpanAttribute float[] floats, @SpanAttribute double[] doubles, @SpanAttribute boolean[] flags,
              @SpanAttribute short[] shorts, @SpanAttribute Integer[] boxes, @SpanAttribute TimeUnit[] units, @SpanAttribute int[][] grid,
              @SpanAttribute List<? extends String> texts, @SpanAttribute Set<Long> numbers, @SpanAttribute Collection<? super Integer> supers,
              @SpanAttribute List<Integer> integers, @SpanAttribute List<Double> reals, @SpanAttribute List<Float> singles,
              @SpanAttribute List<Boolean> truths, @SpanAttribute List<?> wild, @SpanAttribute Object nothing, @SpanAttribute Integer noNumber,
              @SpanAttribute List<String> noList, @SpanAttribute String noString, @SpanAttribute Double[] boxedDoubles,
              @SpanAttribute Long[] boxedLongs, @SpanAttribute Boolean[] boxedFlags, @SpanAttribute Float[] boxedFloats,
              @SpanAttribute Character boxedChar, @SpanAttribute Long boxedLong, @SpanAttribute Double boxedDouble);
        }
        """,
        """
        package com.acme;
        class Run {
          static void run(Telemetry telemetry) {
            Everything none = (string, character, number, i, s, b, boxed, d, f, boxedFloat, flag, boxedFlag, unit, strings, bytes, chars, ints, longs,
                floats, doubles, flags, shorts, boxes, units, grid, texts, numbers, supers, integers, reals, singles, truths, wild, nothing, noNumber,
                noList, noString, bd, bl, bf, bfl, bc, blo, bdo) -> {};
            InstrumentedEverything.wrap(none, telemetry).call("s", 'c', 1L, 2, (short) 3, (byte) 4, 5, 6.5, 7.5f, 8.5f, true, false, TimeUnit.DAYS,
                new String[] {"a", null}, new byte[] {1, -1}, new char[] {'x', 'y'}, new int[] {1}, new long[] {2}, new float[] {1.5f}, new double[] {2.5},
                new boolean[] {true}, new short[] {3}, new Integer[] {4, null}, new TimeUnit[] {TimeUnit.DAYS, null}, new int[0][],
                List.of("t"), Set.of(9L), List.of(1), Arrays.asList(1, null), List.of(1.5), List.of(2.5f), List.of(true), List.of(TimeUnit.DAYS, 'x'),
                null, null, null, null, new Double[] {1.0}, new Long[] {1L}, new Boolean[] {true}, new Float[] {1.5f}, 'b', 10L, 11.5);
          }
        }
        """);

    assertThat(watched.attributes())
        .containsEntry("string", "s")
        .containsEntry("character", "c")
        .containsEntry("number", 1L)
        .containsEntry("i", 2L)
        .containsEntry("s", 3L)
        .containsEntry("b", 4L)
        .containsEntry("boxed", 5L)
        .containsEntry("d", 6.5)
        .containsEntry("f", 7.5)
        .containsEntry("boxedFloat", 8.5)
        .containsEntry("flag", true)
        .containsEntry("boxedFlag", false)
        .containsEntry("unit", "DAYS")
        .containsEntry("strings", Arrays.asList("a", null))
        .containsEntry("bytes", List.of(1L, -1L))
        .containsEntry("chars", "xy")
        .containsEntry("ints", List.of(1L))
        .containsEntry("longs", List.of(2L))
        .containsEntry("floats", List.of(1.5))
        .containsEntry("doubles", List.of(2.5))
        .containsEntry("flags", List.of(true))
        .containsEntry("shorts", List.of(3L))
        .containsEntry("boxes", Arrays.asList(4L, null))
        .containsEntry("units", Arrays.asList("DAYS", null))
        .containsEntry("texts", List.of("t"))
        .containsEntry("numbers", List.of(9L))
        .containsEntry("supers", List.of("1"))
        .containsEntry("integers", Arrays.asList(1L, null))
        .containsEntry("reals", List.of(1.5))
        .containsEntry("singles", List.of(2.5))
        .containsEntry("truths", List.of(true))
        .containsEntry("wild", List.of("DAYS", "x"))
        .containsEntry("boxedChar", "b")
        .containsEntry("boxedLong", 10L)
        .containsEntry("boxedDouble", 11.5)
        .doesNotContainKeys("nothing", "noNumber", "noList", "noString");
    assertThat(watched.telemetry().failures()).isZero();
  }

  @Test
  void attributesAndTagsFromPaths() {
    run(
        """
        package com.acme;
        interface Shop {
          record Money(TimeUnit unit, Boolean gross, String channel, long cents) {}
          interface Priced { Money getPrice(); }
          record Order(String id, Money getPrice, int[] lines) implements Priced {}
          @Traced
          @RedMetric(value = "shop.order", buckets = 1)
          <T extends Order & Priced> void order(
              @SpanAttribute(path = "id") @MetricTag(path = "price.unit") T order,
              @SpanAttribute(value = "cents", path = "price.cents") @MetricTag(path = "price.gross") Priced priced,
              @SpanAttribute(path = "lines") @MetricTag(path = "price.channel", values = {"web"}) Order third);
        }
        """,
        """
        package com.acme;
        class Run {
          static void run(Telemetry telemetry) {
            Shop shop = InstrumentedShop.wrap(new Shop() {
              @Override public <T extends Order & Priced> void order(T order, Priced priced, Order third) {}
            }, telemetry);
            Shop.Money money = new Shop.Money(TimeUnit.DAYS, true, "web", 7);
            Shop.Order full = new Shop.Order("o1", money, new int[] {1, 2});
            shop.order(full, full, full);
            shop.order(null, new Shop.Order("x", null, null), new Shop.Order("y", new Shop.Money(null, null, "fax", 0), null));
          }
        }
        """);

    SpanData first = watched.spans().get(0);
    assertThat(first.getAttributes().asMap().toString())
        .contains("id=o1", "cents=7", "lines=[1, 2]");
    assertThat(watched.spans().get(1).getAttributes().asMap().toString())
        .doesNotContain("cents", "lines");
    assertThat(watched.scrape())
        .contains(
            "shop_order_requests_total{channel=\"web\",gross=\"true\",status=\"success\",unit=\"DAYS\"} 1.0")
        .contains(
            "shop_order_requests_total{channel=\"other\",gross=\"none\",status=\"success\",unit=\"none\"} 1.0");
  }

  @Test
  void getterThatThrowsIsOursToBear() {
    Object result =
        run(
            """
            package com.acme;
            interface Shop {
              class Order { String getId() { throw new IllegalStateException(); } TimeUnit unit() { throw new AssertionError(); } }
              @Traced @RedMetric("shop.order") String order(@SpanAttribute(path = "id") @MetricTag(path = "unit") Order order);
            }
            """,
            """
            package com.acme;
            class Run {
              static Object run(Telemetry telemetry) {
                return InstrumentedShop.wrap(order -> "done", telemetry).order(new Shop.Order());
              }
            }
            """);

    assertThat(result).isEqualTo("done");
    assertThat(watched.telemetry().failures()).isEqualTo(2);
    assertThat(watched.span().getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(watched.scrape())
        .contains("shop_order_requests_total{status=\"success\",unit=\"none\"} 1.0");
  }

  @Test
  void failuresByNameByDeclarationAndOther() {
    run(
        """
        package com.acme;
        interface Shop {
          @Traced(kind = SpanKind.SERVER, newRoot = true)
          @RedMetric(value = "shop.order", expected = NoSuchElementException.class, errors = @ErrorType(type = TimeoutException.class, as = "timeout"))
          void order(Throwable failure) throws java.io.IOException, TimeoutException;
        }
        """,
        """
        package com.acme;
        class Run implements Shop {
          @Override public void order(Throwable failure) throws java.io.IOException, TimeoutException { Run.<RuntimeException>raise(failure); }
          @SuppressWarnings("unchecked") private static <E extends Throwable> void raise(Throwable t) throws E { throw (E) t; }
          static void run(Telemetry telemetry) {
            Shop shop = InstrumentedShop.wrap(new Run(), telemetry);
            for (Throwable t : List.of(new java.io.FileNotFoundException("f"), new TimeoutException("t"), new NoSuchElementException("e"), new StackOverflowError())) {
              try { shop.order(t); } catch (Throwable seen) { if (seen != t) { throw new AssertionError(seen); } }
            }
          }
        }
        """);

    assertThat(watched.series("shop_order_errors_total"))
        .containsExactlyInAnyOrder(
            "shop_order_errors_total{error_type=\"_OTHER\"} 1.0",
            "shop_order_errors_total{error_type=\"java.io.IOException\"} 1.0",
            "shop_order_errors_total{error_type=\"timeout\"} 1.0");
    assertThat(watched.spans())
        .extracting(span -> span.getStatus().getStatusCode())
        .containsExactly(StatusCode.ERROR, StatusCode.ERROR, StatusCode.UNSET, StatusCode.ERROR);
    assertThat(watched.spans()).extracting(SpanData::getKind).containsOnly(SpanKind.SERVER);
  }

  @Test
  void stagesEndWhenTheyComplete() {
    run(
        """
        package com.acme;
        interface Shop {
          @Traced @RedMetric("shop.future") CompletableFuture<String> future(CompletableFuture<String> source);
          @RedMetric("shop.stage") CompletionStage<? extends CharSequence> stage(CompletionStage<String> source);
          @Traced <T> CompletionStage<T> spanned(CompletionStage<T> source);
        }
        """,
        """
        package com.acme;
        class Run implements Shop {
          @Override public CompletableFuture<String> future(CompletableFuture<String> source) { return source; }
          @Override public CompletionStage<? extends CharSequence> stage(CompletionStage<String> source) { return source; }
          @Override public <T> CompletionStage<T> spanned(CompletionStage<T> source) { return source; }
          static void run(Telemetry telemetry) throws Exception {
            Shop shop = InstrumentedShop.wrap(new Run(), telemetry);
            CompletableFuture<String> pending = new CompletableFuture<>();
            shop.future(pending).cancel(true);
            if (!pending.isCancelled()) { throw new AssertionError("not forwarded"); }
            shop.stage(CompletableFuture.completedFuture("x"));
            shop.stage(CompletableFuture.failedFuture(new IllegalStateException()));
            shop.stage(null);
            shop.spanned(CompletableFuture.completedFuture(1));
          }
        }
        """);

    assertThat(watched.scrape())
        .contains("shop_future_requests_total{status=\"cancelled\"} 1.0")
        .contains("shop_stage_requests_total{status=\"success\"} 2.0")
        .contains("shop_stage_requests_total{status=\"error\"} 1.0");
    assertThat(watched.spans())
        .extracting(SpanData::getName)
        .containsExactly("Shop.future", "Shop.spanned");
  }

  @Test
  void sensitiveArgumentKeepsTheMessageOffTheSpan() {
    run(
        """
        package com.acme;
        interface Shop {
          record Customer(@Sensitive String email) {}
          @Traced void direct(@Sensitive String email);
          @Traced void held(List<Customer> customers);
          @Traced void open(String id);
        }
        """,
        """
        package com.acme;
        class Run implements Shop {
          @Override public void direct(String email) { throw new IllegalStateException("sentinel " + email); }
          @Override public void held(List<Customer> customers) { throw new IllegalStateException("sentinel"); }
          @Override public void open(String id) { throw new IllegalStateException("open " + id); }
          static void run(Telemetry telemetry) {
            Shop shop = InstrumentedShop.wrap(new Run(), telemetry);
            try { shop.direct("x"); } catch (IllegalStateException e) { }
            try { shop.held(null); } catch (IllegalStateException e) { }
            try { shop.open("id"); } catch (IllegalStateException e) { }
          }
        }
        """);

    assertThat(watched.spans().subList(0, 2).toString()).doesNotContain("sentinel");
    assertThat(watched.spans().get(2).getStatus().getDescription()).isEqualTo("open id");
  }

  @Test
  void seriesInTheFactsAreTheSeriesOfAScrape() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            interface Shop {
              @RedMetric(value = "shop.order", buckets = {0.1, 1, 10}, errors = {
                  @ErrorType(type = TimeoutException.class, as = "slow"), @ErrorType(type = InterruptedException.class, as = "slow")})
              CompletableFuture<String> order(@MetricTag TimeUnit unit, @MetricTag(values = {"web", "app"}) String channel, @MetricTag boolean retry)
                  throws TimeoutException, InterruptedException, java.io.IOException;
            }
            """,
            """
            package com.acme;
            class Run {
              static void run(Telemetry telemetry) { InstrumentedShop.wrap((a, b, c) -> null, telemetry); }
            }
            """);
    compiled.call("com.acme.Run", "run", watched.telemetry());

    String fact = compiled.facts("operations", "com.acme.Shop").get(1);

    assertThat(fact.split("\t", -1))
        .containsExactly(
            "com.acme.Shop#order(java.util.concurrent.TimeUnit,java.lang.String,boolean)",
            "shop.order",
            "",
            "",
            "unit=NANOSECONDS,MICROSECONDS,MILLISECONDS,SECONDS,MINUTES,HOURS,DAYS|channel=web,app,other|retry=false,true",
            "slow|java.io.IOException",
            "",
            "0.1|1|10",
            String.valueOf(7 * 3 * 2 * (3 + 3 + 3 + 4)),
            "",
            "com/acme/Shop.java:5");
    assertThat(watched.series("shop_order_")).hasSize(7 * 3 * 2 * (3 + 3 + 3 + 4));
  }

  @Test
  void annotationOnTheTypeSpeaksForItsMethods() {
    run(
        """
        package com.acme;
        @Traced("shop") @RedMetric(value = "shop", expected = java.io.IOException.class)
        interface Shop {
          void open() throws java.io.IOException;
          @Traced("own") void close();
          @RedMetric("till") void pay(@MetricTag boolean cash);
          @Override String toString();
          static void none() {}
        }
        """,
        """
        package com.acme;
        class Run implements Shop {
          @Override public void open() {}
          @Override public void close() {}
          @Override public void pay(boolean cash) {}
          static void run(Telemetry telemetry) {
            Shop shop = InstrumentedShop.wrap(new Run(), telemetry);
            shop.open(); shop.close(); shop.pay(true); shop.toString();
          }
        }
        """
            .replace("shop.open();", "try { shop.open(); } catch (java.io.IOException e) { }"));

    assertThat(watched.spans())
        .extracting(SpanData::getName)
        .containsExactly("shop.open", "own", "shop.pay");
    assertThat(watched.scrape())
        .contains("shop_open_requests_total", "shop_close_requests_total", "till_requests_total");
  }

  @Test
  void enumWithBodiesAndNull() {
    run(
        """
        package com.acme;
        interface Shop {
          enum Colour { RED { @Override public String toString() { return "r"; } }, BLUE }
          @Traced @RedMetric("shop.order") void order(@MetricTag @SpanAttribute Colour colour);
        }
        """,
        """
        package com.acme;
        class Run {
          static void run(Telemetry telemetry) {
            Shop shop = InstrumentedShop.wrap(colour -> { }, telemetry);
            shop.order(Shop.Colour.RED);
            shop.order(null);
          }
        }
        """);

    assertThat(watched.scrape())
        .contains("shop_order_requests_total{colour=\"RED\",status=\"success\"} 1.0")
        .contains("shop_order_requests_total{colour=\"none\",status=\"success\"} 1.0");
  }
}
