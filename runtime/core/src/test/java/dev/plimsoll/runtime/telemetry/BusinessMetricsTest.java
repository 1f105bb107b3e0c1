package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * Counters, distributions and gauges beside the three families, as a Prometheus scrape shows them.
 */
final class BusinessMetricsTest {
  private final Recorder recorder = new Recorder();
  private final Telemetry telemetry = recorder.telemetry;
  private final Operation place =
      telemetry.operation(
          OperationSpec.named("orders.place")
              .count("orders.placed")
              .tag("currency", Currency.values())
              .expected(Declined.CardDeclined.class)
              .cancellable()
              .build());

  private List<String> scrape(String prefix) {
    return recorder
        .meters
        .scrape()
        .lines()
        .filter(line -> line.startsWith(prefix))
        .filter(line -> !line.contains("_max") && !line.contains("_sum"))
        .toList();
  }

  @Test
  void countsSuccessesAndFailures() throws Exception {
    assertThat(scrape("orders_placed"))
        .containsExactly(
            "orders_placed_total{currency=\"EUR\",status=\"cancelled\"} 0.0",
            "orders_placed_total{currency=\"EUR\",status=\"error\"} 0.0",
            "orders_placed_total{currency=\"EUR\",status=\"success\"} 0.0",
            "orders_placed_total{currency=\"USD\",status=\"cancelled\"} 0.0",
            "orders_placed_total{currency=\"USD\",status=\"error\"} 0.0",
            "orders_placed_total{currency=\"USD\",status=\"success\"} 0.0");

    place.success(place.series(0), place.startTimer());
    place.failure(place.series(0), place.startTimer(), new Declined.CardDeclined());
    place.failure(place.series(1), place.startTimer(), new IllegalStateException());
    place.failure(place.series(1), place.startTimer(), new CancellationException());

    assertThat(scrape("orders_placed"))
        .contains(
            "orders_placed_total{currency=\"EUR\",status=\"success\"} 2.0",
            "orders_placed_total{currency=\"USD\",status=\"error\"} 1.0",
            "orders_placed_total{currency=\"USD\",status=\"cancelled\"} 1.0");
  }

  @Test
  void countsBesideTheThreeFamilies() {
    Operation both = telemetry.operation(Recorder.charge().count("charges").build());

    both.success(both.series(0), both.startTimer());
    both.failure(both.series(0), both.startTimer(), new IllegalStateException());

    assertThat(recorder.requests("success")).isEqualTo(1);
    assertThat(recorder.errors("_OTHER")).isEqualTo(1);
    assertThat(scrape("charges"))
        .contains(
            "charges_total{currency=\"EUR\",status=\"success\"} 1.0",
            "charges_total{currency=\"EUR\",status=\"error\"} 1.0");
  }

  @Test
  void callsInFlight() {
    FlightMeter charges = telemetry.inFlight(place, "orders.place", false);
    FlightMeter others = telemetry.inFlight(place, "orders.place", false);
    assertThat(scrape("orders_place_requests"))
        .containsExactly("orders_place_requests_in_flight 0.0");

    FlightMeter.Flight first = charges.start();
    FlightMeter.Flight second = others.start();
    assertThat(scrape("orders_place_requests"))
        .containsExactly("orders_place_requests_in_flight 2.0");

    first.end();
    second.end();
    assertThat(scrape("orders_place_requests"))
        .containsExactly("orders_place_requests_in_flight 0.0");
  }

  @Test
  void longTasks() {
    FlightMeter charges = telemetry.inFlight(place, "orders.place", true);

    FlightMeter.Flight task = charges.start();
    assertThat(scrape("orders_place_request_running"))
        .containsExactly("orders_place_request_running_seconds_count 1");

    task.end();
    assertThat(scrape("orders_place_request_running"))
        .containsExactly("orders_place_request_running_seconds_count 0");
  }

  @Test
  void anAsynchronousCallIsInFlightUntilItIsReported() {
    FlightMeter charges = telemetry.inFlight(place, "orders.place", false);
    CompletableFuture<String> source = new CompletableFuture<>();
    FlightMeter.Flight task = charges.start();
    CompletableFuture<String> mirror =
        place.async(SpanScope.none(), place.series(0), place.startTimer(), source, task.untilEnd());
    List<String> seen = new java.util.ArrayList<>();
    mirror.whenComplete((value, failure) -> seen.addAll(scrape("orders_place_requests")));
    assertThat(scrape("orders_place_requests"))
        .containsExactly("orders_place_requests_in_flight 1.0");

    source.completeExceptionally(new TimeoutException());

    assertThat(seen).containsExactly("orders_place_requests_in_flight 0.0");
    mirror.obtrudeValue("late");
    assertThat(scrape("orders_place_requests"))
        .containsExactly("orders_place_requests_in_flight 0.0");
  }

  @Test
  void aStageThatIsDoneOrNullIsNotInFlight() {
    FlightMeter charges = telemetry.inFlight(place, "orders.place", false);
    place.async(
        SpanScope.none(), 0, 0, CompletableFuture.completedFuture("x"), charges.start().untilEnd());
    place.async(
        SpanScope.none(), 0, 0, (CompletableFuture<String>) null, charges.start().untilEnd());

    assertThat(scrape("orders_place_requests"))
        .containsExactly("orders_place_requests_in_flight 0.0");
  }

  @Test
  void sizes() {
    SizeMeter items = telemetry.sizes(place, "orders.items", 1, 5);

    items.record(1);
    items.record(3);

    assertThat(scrape("orders_items"))
        .containsExactly(
            "orders_items_bucket{le=\"1.0\"} 1",
            "orders_items_bucket{le=\"5.0\"} 2",
            "orders_items_bucket{le=\"+Inf\"} 2",
            "orders_items_count 2");
  }

  @Test
  void levels() {
    LevelMeter total = telemetry.level(place, "cart.value");
    assertThat(scrape("cart_value")).containsExactly("cart_value NaN");

    total.set(7.5);
    telemetry.level(place, "cart.value").set(8.5);

    assertThat(scrape("cart_value")).containsExactly("cart_value 8.5");
  }

  @Test
  void gaugesThatAsk() {
    List<Integer> queue = new java.util.ArrayList<>(List.of(1, 2, 3));
    List<Integer> other = new java.util.ArrayList<>(List.of(1));
    telemetry.poll(place, "queue.size", queue, List::size);
    telemetry.poll(place, "queue.size", other, List::size);
    assertThat(scrape("queue_size")).containsExactly("queue_size 4.0");

    queue.clear();
    assertThat(scrape("queue_size")).containsExactly("queue_size 1.0");
    java.lang.ref.Reference.reachabilityFence(queue);
    java.lang.ref.Reference.reachabilityFence(other);
  }

  @Test
  void aGaugeThatThrowsIsCountedAndShowsNothing() {
    telemetry.poll(
        place,
        "queue.size",
        this,
        owner -> {
          throw new IllegalStateException();
        });

    assertThat(scrape("queue_size")).containsExactly("queue_size NaN");
    assertThat(telemetry.failures()).isPositive();
  }

  @Test
  void whatIsOffAddsNothing() {
    FlightMeter charges = telemetry.inFlight(place, "orders.place", true);
    SizeMeter items = telemetry.sizes(place, "orders.items", 1);
    LevelMeter total = telemetry.level(place, "cart.value");
    FlightMeter.Flight begunWhileOn = charges.start();
    telemetry.switches().off("orders.place");

    items.record(1);
    total.set(1);
    FlightMeter.Flight task = charges.start();
    assertThat(scrape("orders_place_requests"))
        .containsExactly("orders_place_requests_in_flight 1.0");
    task.end();
    begunWhileOn.end();

    assertThat(scrape("orders_items_count")).containsExactly("orders_items_count 0");
    assertThat(scrape("cart_value")).containsExactly("cart_value NaN");
    assertThat(scrape("orders_place_requests"))
        .containsExactly("orders_place_requests_in_flight 0.0");
  }

  @Test
  void g8ARegistryThatRefusesIsNoConcernOfTheCall() {
    recorder
        .meters
        .config()
        .meterFilter(
            new MeterFilter() {
              @Override
              public Meter.Id map(Meter.Id id) {
                throw new IllegalStateException("no more meters");
              }
            });

    telemetry.inFlight(place, "a", true).start().end();
    telemetry.sizes(place, "b", 1).record(1);
    telemetry.level(place, "c").set(1);
    telemetry.poll(place, "d", this, owner -> 1);

    assertThat(telemetry.failures()).isEqualTo(5);
  }

  @Test
  void withoutARegistryNothingHappens() {
    Telemetry none = Telemetry.noop();
    Operation operation = none.operation(OperationSpec.named("a").count("b").build());

    none.inFlight(operation, "a", true).start().end();
    none.sizes(operation, "b", 1).record(1);
    none.level(operation, "c").set(1);
    none.poll(operation, "d", this, owner -> 1);

    assertThat(operation.startTimer()).isZero();
    assertThat(none.failures()).isZero();
  }

  @Test
  void g11SeriesThatAreNotEagerAppearWithTheirFirstCall() {
    Telemetry lazy = Telemetry.builder().meters(recorder.meters).eager(false).build();
    Operation charge = lazy.operation(Recorder.charge().build());
    assertThat(scrape("payments_charge")).isEmpty();

    charge.success(charge.series(1), charge.startTimer());

    assertThat(scrape("payments_charge_requests"))
        .containsExactly(
            "payments_charge_requests_total{currency=\"USD\",status=\"error\"} 0.0",
            "payments_charge_requests_total{currency=\"USD\",status=\"success\"} 1.0");
  }
}
