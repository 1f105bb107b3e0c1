package dev.plimsoll.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.benchmarks.jmh.peer.HandWrittenMasks;
import dev.plimsoll.benchmarks.jmh.peer.HandWrittenPayments;
import dev.plimsoll.benchmarks.jmh.subject.CardDeclined;
import dev.plimsoll.benchmarks.jmh.subject.CardPayments;
import dev.plimsoll.benchmarks.jmh.subject.Currency;
import dev.plimsoll.benchmarks.jmh.subject.Customer;
import dev.plimsoll.benchmarks.jmh.subject.FailingPayments;
import dev.plimsoll.benchmarks.jmh.subject.InstrumentedPayments;
import dev.plimsoll.benchmarks.jmh.subject.Order;
import dev.plimsoll.benchmarks.jmh.subject.Payments;
import dev.plimsoll.runtime.telemetry.Telemetry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A ratio says something only if both sides do the same job. */
final class SameTelemetryTest {
  private static final Order ORDER = new Order("o-1", 100);

  @Test
  void theSameSeriesExistWithTheSameCounts() {
    assertThat(series((delegate, meters) -> byHand(delegate, meters, OpenTelemetry.noop())))
        .isEqualTo(
            series(
                (delegate, meters) ->
                    InstrumentedPayments.wrap(
                        delegate, Telemetry.of(meters, OpenTelemetry.noop()))));
  }

  @Test
  void theSameSpansAreRecorded() {
    List<SpanData> byHand = spans(sdk -> delegate -> byHand(delegate, registry(), sdk));
    List<SpanData> plimsoll =
        spans(
            sdk -> delegate -> InstrumentedPayments.wrap(delegate, Telemetry.of(registry(), sdk)));

    assertThat(plimsoll).hasSameSizeAs(byHand);
    for (int i = 0; i < byHand.size(); i++) {
      assertThat(plimsoll.get(i).getName()).isEqualTo(byHand.get(i).getName());
      assertThat(plimsoll.get(i).getStatus()).isEqualTo(byHand.get(i).getStatus());
      assertThat(comparable(plimsoll.get(i))).isEqualTo(comparable(byHand.get(i)));
    }
  }

  @Test
  void aCustomerIsRenderedTheSame() {
    Customer customer = new Customer(1, "Ada", "ada@example.com", "4111111111111111");

    assertThat(customer).hasToString(HandWrittenMasks.toString(customer));
  }

  private static Payments byHand(
      Payments delegate, PrometheusMeterRegistry meters, OpenTelemetry telemetry) {
    return new HandWrittenPayments(delegate, meters, telemetry, true, false, false);
  }

  private static PrometheusMeterRegistry registry() {
    return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  }

  /** All attributes but the line, which moves with the source. */
  private static Attributes comparable(SpanData span) {
    return span.getAttributes().toBuilder()
        .removeIf(key -> key.getKey().equals("code.line.number"))
        .build();
  }

  /** The lines of a scrape after a call of each kind, without what a clock decides. */
  private static TreeSet<String> series(
      BiFunction<Payments, PrometheusMeterRegistry, Payments> wrap) {
    PrometheusMeterRegistry meters = registry();
    call(wrap.apply(new CardPayments(), meters));
    call(wrap.apply(FailingPayments.declared(), meters));
    call(wrap.apply(FailingPayments.unexpected(), meters));
    TreeSet<String> lines = new TreeSet<>();
    meters
        .scrape()
        .lines()
        .filter(line -> line.startsWith("payments_counted") || line.startsWith("payments_charge"))
        .filter(line -> !line.contains("_sum") && !line.contains("_max"))
        .forEach(lines::add);
    assertThat(lines).isNotEmpty();
    return lines;
  }

  private static List<SpanData> spans(Function<OpenTelemetry, Function<Payments, Payments>> wrap) {
    CollectingSdk sdk = new CollectingSdk();
    Function<Payments, Payments> wrapper = wrap.apply(sdk.telemetry());
    call(wrapper.apply(new CardPayments()));
    call(wrapper.apply(FailingPayments.declared()));
    call(wrapper.apply(FailingPayments.unexpected()));
    return sdk.spans();
  }

  private static void call(Payments payments) {
    attempt(() -> payments.counted(Currency.GBP, ORDER));
    attempt(() -> payments.traced(Currency.GBP, ORDER));
    attempt(() -> payments.charge(Currency.GBP, ORDER));
  }

  private static void attempt(Attempt attempt) {
    try {
      attempt.run();
    } catch (CardDeclined | IllegalStateException expected) {
      assertThat(expected).isNotNull();
    }
  }

  @FunctionalInterface
  private interface Attempt {
    Object run() throws CardDeclined;
  }
}
