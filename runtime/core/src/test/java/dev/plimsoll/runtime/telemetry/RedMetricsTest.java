package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The three families, as a Prometheus scrape shows them. */
final class RedMetricsTest {
  private final Recorder recorder = new Recorder();

  /** The scrape without comments and without the two kinds of value that depend on time. */
  private String scrape() {
    return recorder
        .meters
        .scrape()
        .lines()
        .filter(line -> line.startsWith("payments_charge"))
        .filter(line -> !line.contains("_seconds_sum") && !line.contains("_seconds_max"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void g11EverySeriesIsThereFromTheFirstScrapeAtZero() {
    recorder.telemetry.operation(Recorder.charge().build());

    assertThat(scrape())
        .isEqualTo(
            """
            payments_charge_errors_total{currency="EUR",error_type="_OTHER"} 0.0
            payments_charge_errors_total{currency="EUR",error_type="gateway"} 0.0
            payments_charge_errors_total{currency="EUR",error_type="timeout"} 0.0
            payments_charge_errors_total{currency="USD",error_type="_OTHER"} 0.0
            payments_charge_errors_total{currency="USD",error_type="gateway"} 0.0
            payments_charge_errors_total{currency="USD",error_type="timeout"} 0.0
            payments_charge_request_duration_seconds_bucket{currency="EUR",le="60.0"} 0
            payments_charge_request_duration_seconds_bucket{currency="EUR",le="600.0"} 0
            payments_charge_request_duration_seconds_bucket{currency="EUR",le="+Inf"} 0
            payments_charge_request_duration_seconds_count{currency="EUR"} 0
            payments_charge_request_duration_seconds_bucket{currency="USD",le="60.0"} 0
            payments_charge_request_duration_seconds_bucket{currency="USD",le="600.0"} 0
            payments_charge_request_duration_seconds_bucket{currency="USD",le="+Inf"} 0
            payments_charge_request_duration_seconds_count{currency="USD"} 0
            payments_charge_requests_total{currency="EUR",status="error"} 0.0
            payments_charge_requests_total{currency="EUR",status="success"} 0.0
            payments_charge_requests_total{currency="USD",status="error"} 0.0
            payments_charge_requests_total{currency="USD",status="success"} 0.0
            """);
  }

  @Test
  void thereAreTheThreeFamiliesAndMicrometersMaximum() {
    recorder.telemetry.operation(Recorder.charge().build());

    assertThat(
            recorder
                .meters
                .scrape()
                .lines()
                .filter(line -> line.startsWith("# TYPE payments"))
                .map(line -> line.substring("# TYPE ".length()))
                .sorted())
        .containsExactly(
            "payments_charge_errors_total counter",
            "payments_charge_request_duration_seconds histogram",
            "payments_charge_request_duration_seconds_max gauge",
            "payments_charge_requests_total counter");
  }

  @Test
  void countsSuccessesFailuresAndAnswers() throws Exception {
    Operation charge = recorder.telemetry.operation(Recorder.charge().build());

    Calls.call(charge, Currency.EUR, () -> "receipt");
    Calls.call(charge, Currency.EUR, () -> "receipt");
    swallow(charge, Currency.USD, new Declined.GatewayTimeout());
    swallow(charge, Currency.USD, new Declined.CardDeclined());
    swallow(charge, Currency.USD, new IllegalStateException());

    assertThat(scrape().lines().filter(line -> !line.endsWith(" 0") && !line.endsWith(" 0.0")))
        .containsExactly(
            "payments_charge_errors_total{currency=\"USD\",error_type=\"_OTHER\"} 1.0",
            "payments_charge_errors_total{currency=\"USD\",error_type=\"timeout\"} 1.0",
            "payments_charge_request_duration_seconds_bucket{currency=\"EUR\",le=\"60.0\"} 2",
            "payments_charge_request_duration_seconds_bucket{currency=\"EUR\",le=\"600.0\"} 2",
            "payments_charge_request_duration_seconds_bucket{currency=\"EUR\",le=\"+Inf\"} 2",
            "payments_charge_request_duration_seconds_count{currency=\"EUR\"} 2",
            "payments_charge_request_duration_seconds_bucket{currency=\"USD\",le=\"60.0\"} 3",
            "payments_charge_request_duration_seconds_bucket{currency=\"USD\",le=\"600.0\"} 3",
            "payments_charge_request_duration_seconds_bucket{currency=\"USD\",le=\"+Inf\"} 3",
            "payments_charge_request_duration_seconds_count{currency=\"USD\"} 3",
            "payments_charge_requests_total{currency=\"EUR\",status=\"success\"} 2.0",
            "payments_charge_requests_total{currency=\"USD\",status=\"error\"} 2.0",
            "payments_charge_requests_total{currency=\"USD\",status=\"success\"} 1.0");
  }

  private static void swallow(Operation charge, Currency currency, Exception failure) {
    Callable<String> delegate =
        () -> {
          throw failure;
        };
    try {
      Calls.call(charge, currency, delegate);
    } catch (Exception thrown) {
      assertThat(thrown).isSameAs(failure);
    }
  }

  @Test
  void g9ANullTagIsNoneAndItsSeriesAppearsWithIt() throws Exception {
    Operation charge = recorder.telemetry.operation(Recorder.charge().build());
    assertThat(scrape()).doesNotContain("none");

    Calls.call(charge, null, () -> "receipt");
    Calls.call(charge, null, () -> "receipt");

    assertThat(scrape())
        .contains("payments_charge_requests_total{currency=\"none\",status=\"success\"} 2.0\n")
        .contains("payments_charge_errors_total{currency=\"none\",error_type=\"_OTHER\"} 0.0\n");
  }

  @Test
  void aConstantThatTheEnumGainedSinceIsOther() {
    Operation charge = recorder.telemetry.operation(Recorder.charge().build());

    charge.success(charge.series(7), charge.startTimer());

    assertThat(scrape())
        .contains("payments_charge_requests_total{currency=\"other\",status=\"success\"} 1.0\n");
  }

  @Test
  void everyCombinationOfTagsIsASeriesOfItsOwn() {
    Operation sell =
        recorder.telemetry.operation(
            OperationSpec.named("payments.sell")
                .metric("payments.sell")
                .tag("currency", Currency.values())
                .tag("channel", "web", "app", "other")
                .tag("express", "false", "true")
                .tag("level", "1", "2")
                .build());

    int expected = 0;
    for (int currency = -1; currency <= 2; currency++) {
      for (int channel = -1; channel <= 3; channel++) {
        for (int express = -1; express <= 2; express++) {
          for (int level = -1; level <= 2; level++) {
            sell.success(sell.series(currency, channel, express, level), sell.startTimer());
            expected++;
          }
        }
      }
    }

    /* A channel out of range is the channel `other`: five indexes, four values. */
    assertThat(recorder.meters.find("payments.sell.request.duration").timers())
        .hasSize(4 * 4 * 4 * 4);
    assertThat(recorder.meters.find("payments.sell.requests").tag("status", "success").counters())
        .hasSize(4 * 4 * 4 * 4)
        .extracting(counter -> counter.count())
        .containsOnly(1.0, 2.0);
    assertThat(recorder.telemetry.failures()).isZero();
    assertThat(expected).isEqualTo(4 * 5 * 4 * 4);
  }

  @Test
  void overloadsOfSeriesAgree() {
    Operation three =
        recorder.telemetry.operation(
            OperationSpec.named("three").tag("a", "1").tag("b", "1", "2").tag("c", "1").build());
    Operation two =
        recorder.telemetry.operation(
            OperationSpec.named("two").tag("a", "1", "2").tag("b", "1", "2", "3").build());
    Operation one =
        recorder.telemetry.operation(OperationSpec.named("one").tag("a", "1", "2").build());

    for (int i = -2; i < 5; i++) {
      assertThat(one.series(i)).isEqualTo(one.series(new int[] {i}));
      for (int j = -2; j < 5; j++) {
        assertThat(two.series(i, j)).isEqualTo(two.series(new int[] {i, j}));
        for (int k = -2; k < 5; k++) {
          assertThat(three.series(i, j, k)).isEqualTo(three.series(new int[] {i, j, k}));
        }
      }
    }
    assertThat(one.series()).isZero();
    assertThat(three.series(0, 0, 0, 0, 0)).isEqualTo(three.series(0, 0, 0));
  }

  @Test
  void indexesOfValues() {
    assertThat(Operation.index((Enum<?>) null)).isEqualTo(-1);
    assertThat(Operation.index(Currency.USD)).isEqualTo(1);
    assertThat(Operation.index(false)).isZero();
    assertThat(Operation.index(true)).isEqualTo(1);
  }

  @Test
  void aCompositeRegistryReachesEveryPart() throws Exception {
    SimpleMeterRegistry simple = new SimpleMeterRegistry();
    CompositeMeterRegistry composite = new CompositeMeterRegistry();
    composite.add(recorder.meters);
    composite.add(simple);
    Operation charge =
        Telemetry.of(composite, OpenTelemetry.noop()).operation(Recorder.charge().build());

    Calls.call(charge, Currency.EUR, () -> "receipt");

    assertThat(recorder.timed()).isEqualTo(1);
    assertThat(
            simple
                .get("payments.charge.requests")
                .tags("currency", "EUR", "status", "success")
                .counter()
                .count())
        .isEqualTo(1);
  }

  @Test
  void twoWrappersOfOneTypeShareTheirSeries() throws Exception {
    Operation first = recorder.telemetry.operation(Recorder.charge().build());
    Operation second = recorder.telemetry.operation(Recorder.charge().build());

    Calls.call(first, Currency.EUR, () -> "receipt");
    Calls.call(second, Currency.EUR, () -> "receipt");

    assertThat(recorder.requests("success")).isEqualTo(2);
  }

  @Test
  void tooManyCombinationsLeaveTheOperationWithoutMetrics() throws Exception {
    String[] values = IntStream.range(0, 1100).mapToObj(Integer::toString).toArray(String[]::new);
    Operation wide =
        recorder.telemetry.operation(
            OperationSpec.named("wide")
                .metric("wide")
                .tag("a", values)
                .tag("b", values)
                .span("wide", "INTERNAL", false)
                .build());

    assertThat(Calls.call(wide, Currency.EUR, () -> "receipt")).isEqualTo("receipt");

    assertThat(recorder.meters.find("wide.requests").counters()).isEmpty();
    assertThat(recorder.onlySpan().getName()).isEqualTo("wide");
    assertThat(recorder.telemetry.failures()).isEqualTo(1);
  }

  @Test
  void withoutTelemetryNothingIsMeasured() throws Exception {
    Operation charge = Telemetry.noop().operation(Recorder.charge().build());

    assertThat(charge.startTimer()).isZero();
    assertThat(charge.startSpan()).isSameAs(SpanScope.none());
    assertThat(Calls.call(charge, Currency.EUR, () -> "receipt")).isEqualTo("receipt");
  }
}
