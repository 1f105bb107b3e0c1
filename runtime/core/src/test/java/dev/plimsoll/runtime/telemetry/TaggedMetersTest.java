package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls in flight, sizes and gauges by the tags of a call, on a real scrape. */
final class TaggedMetersTest {
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Telemetry telemetry = Telemetry.of(meters, OpenTelemetry.noop());

  private List<String> series(String prefix) {
    return meters.scrape().lines().filter(line -> line.startsWith(prefix)).toList();
  }

  @Test
  void metersThatCarryTags() {
    Operation place =
        telemetry.operation(
            OperationSpec.named("orders.place")
                .tag("currency", Currency.values())
                .tag("gift", "no", "yes")
                .resultTag("outcome", "kept", "lost")
                .build());
    FlightMeter flights = telemetry.inFlight(place, "orders.place", true, "currency");
    SizeMeter sizes =
        telemetry.sizes(place, "orders.items", new String[] {"outcome", "gift"}, 1, 5);
    LevelMeter level = telemetry.level(place, "orders.last", "gift");
    int series = place.series(Operation.index(Currency.EUR), 1, -1);

    assertThat(series("orders_place_requests_in_flight"))
        .containsExactlyInAnyOrder(
            "orders_place_requests_in_flight{currency=\"EUR\"} 0.0",
            "orders_place_requests_in_flight{currency=\"USD\"} 0.0");
    assertThat(series("orders_items_count")).hasSize(2 * 3);
    assertThat(series("orders_last")).hasSize(2);

    FlightMeter.Flight first = flights.start(series);
    FlightMeter.Flight second = flights.start(place.series(0, -1, -1));
    flights.start(place.series(-1, -1, -1));
    sizes.record(place.resultSeries(series, 1), 3);
    level.set(series, 7);
    level.set(place.series(0, 1, -1), 8);

    assertThat(meters.scrape())
        .contains(
            "orders_place_requests_in_flight{currency=\"EUR\"} 2.0",
            "orders_place_requests_in_flight{currency=\"none\"} 1.0",
            "orders_place_request_running_seconds_count{currency=\"EUR\"} 2",
            "orders_items_sum{gift=\"yes\",outcome=\"lost\"} 3.0",
            "orders_last{gift=\"yes\"} 8.0");

    first.end();
    second.end();
    assertThat(meters.scrape())
        .contains(
            "orders_place_requests_in_flight{currency=\"EUR\"} 0.0",
            "orders_place_request_running_seconds_count{currency=\"EUR\"} 0");
    assertThat(telemetry.failures()).isZero();
  }

  @Test
  void g8ASeriesThatDoesNotExistIsNoConcernOfTheCall() {
    Operation place =
        telemetry.operation(OperationSpec.named("orders.place").tag("a", "b").build());

    telemetry.inFlight(place, "orders.place", false, "a").start(99).end();
    telemetry.sizes(place, "orders.items", new String[] {"a"}, 1).record(99, 1);
    telemetry.level(place, "orders.last", "a").set(99, 1);

    assertThat(telemetry.failures()).isEqualTo(3);
  }
}
