package dev.plimsoll.runtime.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.runtime.telemetry.DeferredCall;
import dev.plimsoll.runtime.telemetry.Operation;
import dev.plimsoll.runtime.telemetry.SpanKey;
import dev.plimsoll.runtime.testing.Recorded;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.Scannable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Calls that return a Mono or a Flux, each subscription a call. */
final class ReactorCallsTest {
  private final Recorded recorded = new Recorded();
  private final Operation price = recorded.operation("price");
  private final DeferredCall call = DeferredCall.of(price, price.series());
  private final Sinks.One<String> source = Sinks.one();

  @AfterEach
  void noContextIsLeft() {
    assertThat(Context.current()).isSameAs(Context.root());
  }

  private void assertEnded(String status) {
    assertThat(recorded.spans()).hasSize(1);
    assertThat(recorded.requests("price", status)).isEqualTo(1);
    assertThat(recorded.timed("price")).isEqualTo(1);
    assertThat(recorded.telemetry().failures()).isZero();
  }

  @Test
  void nothingIsReportedBeforeSomeoneSubscribes() {
    ReactorCalls.watch(call, Mono.just("9.99"));

    assertThat(recorded.spans()).isEmpty();
    assertThat(recorded.timed("price")).isZero();
  }

  @Test
  void eachSubscriptionIsACall() {
    Mono<String> watched = ReactorCalls.watch(call, Mono.just("9.99"));

    assertThat(watched.block()).isEqualTo("9.99");
    assertThat(watched.block()).isEqualTo("9.99");

    assertThat(recorded.spans()).hasSize(2);
    assertThat(recorded.requests("price", "success")).isEqualTo(2);
  }

  @Test
  void eachRetryIsACall() {
    AtomicInteger attempts = new AtomicInteger();
    Mono<String> flaky =
        Mono.fromCallable(
            () -> {
              if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
              }
              return "9.99";
            });

    assertThat(ReactorCalls.watch(call, flaky).retry(2).block()).isEqualTo("9.99");

    assertThat(recorded.requests("price", "error")).isEqualTo(2);
    assertThat(recorded.requests("price", "success")).isEqualTo(1);
  }

  @Test
  void theCallIsReportedBeforeTheValueArrives() {
    List<Integer> ended = new ArrayList<>();
    ReactorCalls.watch(call, source.asMono())
        .subscribe(value -> ended.add(recorded.spans().size()));

    source.tryEmitValue("9.99").orThrow();

    assertThat(ended).containsExactly(1);
    assertEnded("success");
  }

  @Test
  void anEmptyMonoIsASuccess() {
    assertThat(ReactorCalls.watch(call, Mono.<String>empty()).block()).isNull();

    assertEnded("success");
  }

  @Test
  void anErrorIsReportedBeforeItArrives() {
    IllegalStateException failure = new IllegalStateException("no price");
    List<Integer> ended = new ArrayList<>();
    List<Throwable> thrown = new ArrayList<>();

    ReactorCalls.watch(call, Mono.error(failure))
        .subscribe(
            value -> {},
            error -> {
              ended.add(recorded.spans().size());
              thrown.add(error);
            });

    assertThat(ended).containsExactly(1);
    assertThat(thrown).containsExactly(failure);
    assertEnded("error");
    assertThat(recorded.span("price").getStatus())
        .isEqualTo(StatusData.create(io.opentelemetry.api.trace.StatusCode.ERROR, "no price"));
    assertThat(recorded.span("price").getAttributes().get(AttributeKey.stringKey("error.type")))
        .isEqualTo("state");
  }

  @Test
  void aCancelledSubscriptionIsNoError() {
    AtomicBoolean cancelled = new AtomicBoolean();
    Disposable subscription =
        ReactorCalls.watch(call, source.asMono().doOnCancel(() -> cancelled.set(true))).subscribe();

    subscription.dispose();
    source.tryEmitValue("too late");

    assertThat(cancelled).isTrue();
    assertEnded("cancelled");
    assertThat(recorded.span("price").getStatus()).isEqualTo(StatusData.unset());
  }

  @Test
  void aFluxIsOneCallHoweverManyItemsItHas() {
    List<Integer> ended = new ArrayList<>();
    Flux<Integer> watched =
        ReactorCalls.watch(call, Flux.range(0, 100))
            .doOnNext(item -> ended.add(recorded.spans().size()));

    assertThat(watched.collectList().block()).hasSize(100);

    assertThat(ended).hasSize(100).containsOnly(0);
    assertEnded("success");
  }

  @Test
  void aFluxThatFailsMidwayIsAnError() {
    Flux<Integer> watched =
        ReactorCalls.watch(
            call, Flux.range(0, 3).concatWith(Flux.error(new IllegalStateException())));

    assertThatThrownBy(watched::blockLast).isInstanceOf(IllegalStateException.class);

    assertEnded("error");
  }

  @Test
  void aFluxOfWhichSomeAreTakenIsCancelled() {
    assertThat(ReactorCalls.watch(call, Flux.range(0, 100)).take(3).collectList().block())
        .containsExactly(0, 1, 2);

    assertEnded("cancelled");
  }

  @Test
  void demandReachesTheSource() {
    List<Long> requested = new ArrayList<>();
    List<Integer> items = new ArrayList<>();
    ReactorCalls.watch(call, Flux.range(0, 10).doOnRequest(requested::add))
        .subscribe(
            new BaseSubscriber<>() {
              @Override
              protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {
                request(1);
              }

              @Override
              protected void hookOnNext(Integer item) {
                items.add(item);
                if (item < 2) {
                  request(1);
                } else {
                  cancel();
                }
              }
            });

    assertThat(requested).containsExactly(1L, 1L, 1L);
    assertThat(items).containsExactly(0, 1, 2);
    assertEnded("cancelled");
  }

  @Test
  void whatTheSourceDoesIsInsideTheSpan() {
    List<Span> current = new ArrayList<>();
    Mono<String> source =
        Mono.fromCallable(
            () -> {
              current.add(Span.current());
              return "9.99";
            });

    ReactorCalls.watch(call, source).block();

    assertThat(current)
        .extracting(span -> span.getSpanContext().getSpanId())
        .containsExactly(recorded.span("price").getSpanId());
  }

  @Test
  void whatTheCallerDoesNextIsOutsideTheSpan() {
    List<Context> current = new ArrayList<>();

    ReactorCalls.watch(call, Flux.just(1, 2))
        .doOnSubscribe(s -> current.add(Context.current()))
        .doOnNext(item -> current.add(Context.current()))
        .doOnComplete(() -> current.add(Context.current()))
        .blockLast();

    assertThat(current).hasSize(4).containsOnly(Context.root());
  }

  @Test
  void callsThatFollowEachOtherAreSiblings() {
    Operation pay = recorded.operation("pay");
    Mono<String> paid =
        ReactorCalls.watch(call, Mono.just("9.99"))
            .flatMap(
                value -> ReactorCalls.watch(DeferredCall.of(pay, pay.series()), Mono.just("paid")));

    paid.block();

    assertThat(recorded.span("pay").getParentSpanId()).isEqualTo("0000000000000000");
  }

  @Test
  void aCallWithinACallIsItsChildAcrossThreads() {
    Operation read = recorded.operation("read");
    Mono<String> inner =
        ReactorCalls.watch(DeferredCall.of(read, read.series()), Mono.just("9.99"));
    Mono<String> outer = inner.subscribeOn(Schedulers.boundedElastic());

    ReactorCalls.watch(call, outer).block();

    assertThat(recorded.span("read").getParentSpanId())
        .isEqualTo(recorded.span("price").getSpanId());
  }

  @Test
  void attributesAreSetOnEachSpan() {
    SpanKey<String> sku = SpanKey.ofString("sku");
    DeferredCall described =
        DeferredCall.of(price, price.series(), span -> span.attribute(sku, "A-7"));
    Mono<String> watched = ReactorCalls.watch(described, Mono.just("9.99"));

    watched.block();
    watched.block();

    assertThat(recorded.spans())
        .extracting(span -> span.getAttributes().get(AttributeKey.stringKey("sku")))
        .containsExactly("A-7", "A-7");
  }

  @Test
  void theValueIsReadBeforeItIsReported() {
    SpanKey<String> amount = SpanKey.ofString("amount");
    Mono<String> watched =
        ReactorCalls.watch(
            call,
            Mono.just("9.99"),
            (span, series, value) -> {
              span.attribute(amount, value);
              return series;
            });

    watched.block();

    assertThat(recorded.span("price").getAttributes().get(AttributeKey.stringKey("amount")))
        .isEqualTo("9.99");
  }

  @Test
  void aReaderThatThrowsDoesNotReachTheCaller() {
    Mono<String> watched =
        ReactorCalls.watch(
            call,
            Mono.just("9.99"),
            (span, series, value) -> {
              throw new IllegalArgumentException();
            });

    assertThat(watched.block()).isEqualTo("9.99");
    assertThat(recorded.requests("price", "success")).isEqualTo(1);
    assertThat(recorded.telemetry().failures()).isEqualTo(1);
  }

  @Test
  void aMethodThatThrowsInsteadOfReturningIsAnError() {
    call.refused(new IllegalStateException());

    assertEnded("error");
  }

  @Test
  void nullIsASuccessNow() {
    assertThat(ReactorCalls.watch(call, (Mono<String>) null)).isNull();

    assertEnded("success");
  }

  @Test
  void anOperationThatIsOffStepsAside() {
    recorded.telemetry().switches().off("price");

    assertThat(ReactorCalls.watch(call, Mono.just("9.99")).block()).isEqualTo("9.99");

    assertThat(recorded.spans()).isEmpty();
    assertThat(recorded.timed("price")).isZero();
  }

  @Test
  void aThousandSubscriptionsKeepTheirOwnParents() {
    Operation read = recorded.operation("read");
    Flux<String> all =
        Flux.range(0, 1000)
            .flatMap(
                i ->
                    ReactorCalls.watch(
                        call,
                        Mono.defer(
                                () ->
                                    ReactorCalls.watch(
                                        DeferredCall.of(read, read.series()), Mono.just("r" + i)))
                            .subscribeOn(Schedulers.parallel())),
                64);

    assertThat(all.collectList().block()).hasSize(1000);

    assertThat(recorded.spans().stream().filter(s -> s.getName().equals("read")))
        .hasSize(1000)
        .extracting(span -> span.getParentSpanId())
        .doesNotHaveDuplicates()
        .isSubsetOf(
            recorded.spans().stream()
                .filter(s -> s.getName().equals("price"))
                .map(s -> s.getSpanId())
                .toList());
  }

  @Test
  void theChainCanBeInspected() {
    Mono<String> watched = ReactorCalls.watch(call, source.asMono());
    List<Object> parents = new ArrayList<>();
    watched
        .doOnSubscribe(
            s -> Scannable.from(s).parents().map(Scannable::getClass).forEach(parents::add))
        .subscribe()
        .dispose();

    assertThat(Scannable.from(watched).isScanAvailable()).isTrue();
    assertThat(parents).isNotEmpty();
  }
}
