package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that return a publisher of the JDK. */
final class FlowCallsTest {
  private final Recorder recorder = new Recorder();
  private final Operation charge =
      recorder.telemetry.operation(Recorder.charge().cancellable().build());
  private final Source source = new Source();
  private final List<String> seen = new ArrayList<>();

  @AfterEach
  void noContextIsLeft() {
    assertThat(Context.current()).isSameAs(Context.root());
  }

  /** Does what the test says, on the test's thread. */
  private static final class Source implements Publisher<String> {
    private Subscriber<? super String> downstream;
    private Span current;
    private final List<String> heard = new ArrayList<>();

    @Override
    public void subscribe(Subscriber<? super String> subscriber) {
      if (subscriber == null) {
        throw new NullPointerException("subscriber");
      }
      current = Span.current();
      downstream = subscriber;
      subscriber.onSubscribe(
          new Subscription() {
            @Override
            public void request(long items) {
              heard.add("request " + items + " " + (Span.current() == current));
            }

            @Override
            public void cancel() {
              heard.add("cancel");
            }
          });
    }
  }

  private final class Sink implements Subscriber<String> {
    private Subscription subscription;

    @Override
    public void onSubscribe(Subscription subscription) {
      this.subscription = subscription;
      seen.add("subscribed " + Span.current().getSpanContext().isValid());
      subscription.request(2);
    }

    @Override
    public void onNext(String item) {
      seen.add(item + " " + Span.current().getSpanContext().isValid());
    }

    @Override
    public void onError(Throwable failure) {
      seen.add(failure.getClass().getSimpleName());
    }

    @Override
    public void onComplete() {
      seen.add("complete");
    }
  }

  private Publisher<String> watched() {
    return FlowCalls.watch(DeferredCall.of(charge, charge.series(0)), source);
  }

  private void assertEnded(String status) {
    assertThat(recorder.requests(status)).isEqualTo(1);
    assertThat(recorder.timed()).isEqualTo(1);
    assertThat(recorder.spans.getFinishedSpanItems()).hasSize(1);
    assertThat(recorder.telemetry.failures()).isZero();
  }

  @Test
  void nothingIsReportedUntilSomeoneSubscribes() {
    watched();

    assertThat(recorder.spans.getFinishedSpanItems()).isEmpty();
    assertThat(recorder.timed()).isZero();
  }

  @Test
  void theSpanIsCurrentForTheSourceAndNotForTheSubscriber() {
    watched().subscribe(new Sink());
    source.downstream.onNext("a");
    source.downstream.onComplete();
    source.downstream.onComplete();

    assertThat(seen).containsExactly("subscribed false", "a false", "complete", "complete");
    assertThat(source.heard).containsExactly("request 2 true");
    assertThat(source.current.getSpanContext().getSpanId())
        .isEqualTo(recorder.onlySpan().getSpanId());
    assertEnded("success");
  }

  @Test
  void failures() {
    watched().subscribe(new Sink());

    source.downstream.onError(new Declined.GatewayTimeout());

    assertThat(seen).endsWith("GatewayTimeout");
    assertEnded("error");
    assertThat(recorder.errors("timeout")).isEqualTo(1);
  }

  @Test
  void g5CancellingReachesTheSourceAndIsNoError() {
    Sink sink = new Sink();
    watched().subscribe(sink);

    sink.subscription.cancel();
    source.downstream.onComplete();

    assertThat(source.heard).contains("cancel");
    assertEnded("cancelled");
    assertThat(recorder.onlySpan().getStatus()).isEqualTo(StatusData.unset());
  }

  @Test
  void g4EverySubscriptionIsACallOfItsOwnAndEndsOnce() {
    Publisher<String> publisher = watched();
    for (int i = 0; i < 3; i++) {
      publisher.subscribe(new Sink());
      source.downstream.onComplete();
      source.downstream.onError(new IllegalStateException());
    }

    assertThat(recorder.requests("success")).isEqualTo(3);
    assertThat(recorder.spans.getFinishedSpanItems())
        .hasSize(3)
        .extracting(SpanData::getSpanId)
        .doesNotHaveDuplicates();
  }

  @Test
  void aSubscriptionIsInFlightUntilItEnds() {
    FlightMeter flights = recorder.telemetry.inFlight(charge, "charge", false);
    Publisher<String> publisher =
        FlowCalls.watch(DeferredCall.of(charge, charge.series(0)).during(flights), source);
    publisher.subscribe(new Sink());
    assertThat(recorder.meters.scrape()).contains("charge_requests_in_flight 1.0");

    source.downstream.onComplete();

    assertThat(recorder.meters.scrape()).contains("charge_requests_in_flight 0.0");
  }

  @Test
  void g9NullIsASuccess() {
    Publisher<String> none = null;
    assertThat(FlowCalls.watch(DeferredCall.of(charge, charge.series(0)), none)).isNull();

    assertEnded("success");
  }

  @Test
  void noSubscriberIsTheSourcesToRefuse() {
    assertThatThrownBy(() -> watched().subscribe(null)).isInstanceOf(NullPointerException.class);

    assertThat(recorder.timed()).isZero();
  }

  @Test
  void whatIsOffIsNotWatched() {
    recorder.telemetry.switches().allOff();
    Sink sink = new Sink();

    watched().subscribe(sink);

    assertThat(source.downstream).isSameAs(sink);
  }
}
