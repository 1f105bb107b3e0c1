package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Counters, distributions and gauges beside the three families, on a real scrape. */
final class MetersTest {
  private final Watched watched = new Watched();

  private Object run(String... sources) {
    return Compiled.cleanly(sources).call("com.acme.Run", "run", watched.telemetry());
  }

  /** The scrape without what depends on time. */
  private List<String> series(String prefix) {
    return watched.series(prefix).stream()
        .filter(line -> !line.contains("_max") && !line.contains("_seconds_sum"))
        .toList();
  }

  @Test
  void countersDistributionsAndGauges() {
    run(
        """
        package com.acme;
        interface Orders {
          record Order(List<String> items, Integer weight, TimeUnit unit) {}
          record Receipt(double total, long[] lines, String text) {}
          @CountMetric("orders.placed")
          @SizeMetric(value = "receipt.lines", path = "lines", buckets = {1, 3})
          @GaugeMetric(value = "receipt.value", path = "total")
          Receipt place(
              @SizeMetric(value = "orders.items", path = "items", buckets = {1, 3})
              @SizeMetric(value = "orders.weight", path = "weight", buckets = 10)
              @MetricTag(path = "unit") Order order,
              @GaugeMetric("orders.discount") float discount) throws java.io.IOException;
          @SizeMetric(value = "orders.names", buckets = 3) String name(@SizeMetric(value = "orders.keys", buckets = 3) Map<String, ?> map);
        }
        """,
        """
        package com.acme;
        class Run implements Orders {
          @Override public Receipt place(Order order, float discount) throws java.io.IOException {
            if (order == null) { throw new java.io.IOException(); }
            return new Receipt(12.5, new long[] {1, 2}, "");
          }
          @Override public String name(Map<String, ?> map) { return map.isEmpty() ? null : "four"; }
          static void run(Telemetry telemetry) throws Exception {
            Orders orders = InstrumentedOrders.wrap(new Run(), telemetry);
            orders.place(new Order(List.of("a", "b"), 7, TimeUnit.DAYS), 0.5f);
            try { orders.place(null, 0.25f); } catch (java.io.IOException e) { }
            orders.name(Map.of("a", 1));
            orders.name(Map.of());
          }
        }
        """);

    assertThat(series("orders_placed"))
        .contains(
            "orders_placed_total{status=\"success\",unit=\"DAYS\"} 1.0",
            "orders_placed_total{status=\"error\",unit=\"none\"} 1.0",
            "orders_placed_total{status=\"error\",unit=\"DAYS\"} 0.0");
    assertThat(series("orders_items"))
        .containsExactly(
            "orders_items_bucket{le=\"1.0\"} 0",
            "orders_items_bucket{le=\"3.0\"} 1",
            "orders_items_bucket{le=\"+Inf\"} 1",
            "orders_items_count 1",
            "orders_items_sum 2.0");
    assertThat(series("orders_weight_sum")).containsExactly("orders_weight_sum 7.0");
    assertThat(series("receipt_lines_sum")).containsExactly("receipt_lines_sum 2.0");
    assertThat(series("receipt_value")).containsExactly("receipt_value 12.5");
    assertThat(series("orders_discount")).containsExactly("orders_discount 0.25");
    assertThat(series("orders_names")).contains("orders_names_count 1", "orders_names_sum 4.0");
    assertThat(series("orders_keys")).contains("orders_keys_count 2", "orders_keys_sum 1.0");
    assertThat(watched.spans()).isEmpty();
    assertThat(watched.telemetry().failures()).isZero();
  }

  @Test
  void gaugesThatAskTheWrappedObject() {
    Object kept =
        run(
            """
            package com.acme;
            interface Queue {
              record State(int depth, List<String> waiting) {}
              @GaugeMetric(value = "queue.depth", path = "depth") @GaugeMetric(value = "queue.waiting", path = "waiting") State state() throws java.io.IOException;
              @Traced @GaugeMetric("queue.size") int size();
              @GaugeMetric("queue.gone") Integer gone();
            }
            """,
            """
            package com.acme;
            class Shelf {
              int size = 3;
              Shelf(int size) { this.size = size; }
              @GaugeMetric("shelf.size") @Traced int size() { return size; }
            }
            """,
            """
            package com.acme;
            class Run implements Queue {
              @Override public State state() throws java.io.IOException { return new State(5, null); }
              @Override public int size() { return 9; }
              @Override public Integer gone() { throw new IllegalStateException(); }
              static Object run(Telemetry telemetry) throws Exception {
                return new Object[] {
                  InstrumentedQueue.wrap(new Run(), telemetry), InstrumentedQueue.wrap(new Run(), telemetry),
                  new InstrumentedShelf(telemetry, 4)};
              }
            }
            """);

    assertThat(series("queue_depth")).containsExactly("queue_depth 10.0");
    assertThat(series("queue_waiting")).containsExactly("queue_waiting NaN");
    assertThat(series("queue_size")).containsExactly("queue_size 18.0");
    assertThat(series("queue_gone")).containsExactly("queue_gone NaN");
    assertThat(series("shelf_size")).containsExactly("shelf_size 4.0");
    assertThat(watched.spans()).isEmpty();
    assertThat(watched.telemetry().failures()).isPositive();
    assertThat(kept).isNotNull();
  }

  @Test
  void callsInFlight() {
    Object seen =
        run(
            """
            package com.acme;
            @InFlight
            interface Desk {
              String serve(Supplier<String> work) throws java.io.IOException;
              void open(Runnable work);
              @InFlight(longTask = true) @Traced @RedMetric("desk.later") @SpanAttribute CompletionStage<String> later(CompletionStage<String> source);
              @InFlight("desk.other") <T> CompletableFuture<T> other(CompletableFuture<T> source);
            }
            """,
            """
            package com.acme;
            class Run implements Desk {
              @Override public String serve(Supplier<String> work) { return work.get(); }
              @Override public void open(Runnable work) { work.run(); }
              @Override public CompletionStage<String> later(CompletionStage<String> source) {
                if (source == null) { throw new IllegalStateException(); }
                return source;
              }
              @Override public <T> CompletableFuture<T> other(CompletableFuture<T> source) { return source; }
              static CompletableFuture<String> later = new CompletableFuture<>();
              static Object run(Telemetry telemetry) throws Exception {
                Desk desk = InstrumentedDesk.wrap(new Run(), telemetry);
                desk.serve(() -> "done");
                desk.open(() -> {});
                try { desk.serve(() -> { throw new IllegalStateException(); }); } catch (IllegalStateException e) { }
                try { desk.later(null); } catch (IllegalStateException e) { }
                CompletionStage<String> kept = desk.later(later);
                desk.other(new CompletableFuture<>()).cancel(true);
                desk.other(new CompletableFuture<String>());
                return kept;
              }
              static void finish() { later.complete("x"); }
            }
            """);

    assertThat(series("desk_serve")).containsExactly("desk_serve_requests_in_flight 0.0");
    assertThat(series("desk_open")).containsExactly("desk_open_requests_in_flight 0.0");
    assertThat(series("desk_later_requests_in"))
        .containsExactly("desk_later_requests_in_flight 1.0");
    assertThat(series("desk_later_request_running"))
        .containsExactly("desk_later_request_running_seconds_count 1");
    assertThat(series("desk_other")).containsExactly("desk_other_requests_in_flight 1.0");
    assertThat(seen).isNotNull();
    assertThat(watched.telemetry().failures()).isZero();
  }

  @Test
  void facts() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            interface Orders {
              @CountMetric("orders.placed") @InFlight(longTask = true) @SizeMetric(value = "orders.lines", buckets = {1, 2.5})
              List<String> place(@MetricTag boolean gift, @GaugeMetric("orders.discount") int discount);
            }
            """);

    String end = "\tcom.acme.Orders#place(boolean,int)\tcom/acme/Orders.java:4";
    assertThat(compiled.facts("meters", "com.acme.Orders"))
        .containsExactly(
            "#plimsoll meters 1",
            "orders.discount\tgauge\t\t\t1" + end,
            "orders.lines\thistogram\t\t1|2.5\t6" + end,
            "orders.place.request.running\tlong-task\t\t\t3" + end,
            "orders.place.requests.in.flight\tgauge\t\t\t1" + end,
            "orders.placed\tcounter\tgift=false,true\t\t4" + end);
    assertThat(compiled.facts("operations", "com.acme.Orders")).isEmpty();
  }

  @Test
  void overloadsShareTheirMeters() {
    run(
        """
        package com.acme;
        @InFlight @RedMetric
        interface Desk {
          void serve();
          void serve(@SizeMetric("desk.names") String name);
          void serve(@SizeMetric("desk.names") String name, boolean twice);
        }
        """,
        """
        package com.acme;
        class Run implements Desk {
          @Override public void serve() {}
          @Override public void serve(String name) {}
          @Override public void serve(String name, boolean twice) {}
          static void run(Telemetry telemetry) {
            Desk desk = InstrumentedDesk.wrap(new Run(), telemetry);
            desk.serve(); desk.serve("a"); desk.serve("b", true);
          }
        }
        """);

    assertThat(series("desk_serve_requests_in"))
        .containsExactly("desk_serve_requests_in_flight 0.0");
    assertThat(series("desk_serve_requests_total"))
        .contains("desk_serve_requests_total{status=\"success\"} 3.0");
    assertThat(series("desk_names_count")).containsExactly("desk_names_count 2");
  }
}
