package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Tags and attributes that are known only when a call has returned. */
final class ResultTest {
  private static final SpanKey<String> RECEIPT = SpanKey.ofString("receipt");

  private final Recorder recorder = new Recorder();
  private final Operation charge =
      recorder.telemetry.operation(
          Recorder.charge()
              .cancellable()
              .resultTag("channel", "web", "app", "other")
              .resultTag("paid", Currency.values())
              .build());
  private final CompletableFuture<String> source = new CompletableFuture<>();

  /** As a generated wrapper reads it: the first letter is the channel. */
  private int read(SpanScope span, int series, String result) {
    span.attribute(RECEIPT, result);
    int channel = result == null ? -1 : result.startsWith("w") ? 0 : 1;
    return charge.resultSeries(series, channel, Operation.index(Currency.USD));
  }

  private CompletableFuture<String> call() {
    int series = charge.series(Operation.index(Currency.EUR), -1, -1);
    return charge.async(charge.startSpan(), series, charge.startTimer(), source, this::read);
  }

  private String requests(String channel, String paid, String status) {
    return recorder
        .meters
        .scrape()
        .lines()
        .filter(line -> line.startsWith("payments_charge_requests_total{channel=\"" + channel))
        .filter(line -> line.contains("currency=\"EUR\""))
        .filter(line -> line.contains("paid=\"" + paid) && line.contains("status=\"" + status))
        .reduce("", String::concat);
  }

  @Test
  void g11TheSeriesOfAFailedCallIsThereFromTheFirstScrape() {
    assertThat(requests("none", "none", "error")).endsWith("} 0.0");
    assertThat(requests("web", "none", "error")).endsWith("} 0.0");
  }

  @Test
  void theResultDecidesWhenItIsThere() {
    CompletableFuture<String> mirror = call();
    assertThat(recorder.timed()).isZero();

    source.complete("web-1");

    assertThat(mirror).isCompletedWithValue("web-1");
    assertThat(requests("web", "USD", "success")).endsWith("} 1.0");
    assertThat(recorder.onlySpan().getAttributes().get(AttributeKey.stringKey("receipt")))
        .isEqualTo("web-1");
  }

  @Test
  void aFutureThatIsDoneIsReadAtOnce() {
    source.complete("app-1");

    call();

    assertThat(requests("app", "USD", "success")).endsWith("} 1.0");
  }

  @Test
  void g9AResultThatIsNullIsNone() {
    call();
    source.complete(null);

    assertThat(requests("none", "USD", "success")).endsWith("} 1.0");
  }

  @Test
  void aFailureHasNoResult() {
    call();
    source.completeExceptionally(new IllegalStateException());

    assertThat(requests("none", "none", "error")).endsWith("} 1.0");
    assertThat(recorder.onlySpan().getAttributes().get(AttributeKey.stringKey("receipt"))).isNull();
  }

  @Test
  void whatTheCallerCompletesIsAResultToo() {
    call().complete("web-2");

    assertThat(requests("web", "USD", "success")).endsWith("} 1.0");
    assertThat(recorder.telemetry.failures()).isZero();
  }
}
