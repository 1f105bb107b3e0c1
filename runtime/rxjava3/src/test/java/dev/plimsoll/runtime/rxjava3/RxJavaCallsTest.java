package dev.plimsoll.runtime.rxjava3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.runtime.telemetry.DeferredCall;
import dev.plimsoll.runtime.telemetry.Operation;
import dev.plimsoll.runtime.telemetry.SpanKey;
import dev.plimsoll.runtime.testing.Recorded;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.subjects.CompletableSubject;
import io.reactivex.rxjava3.subjects.MaybeSubject;
import io.reactivex.rxjava3.subjects.PublishSubject;
import io.reactivex.rxjava3.subjects.SingleSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that return one of RxJava's types, each subscription a call. */
final class RxJavaCallsTest {
  private final Recorded recorded = new Recorded();
  private final Operation price = recorded.operation("price");
  private final DeferredCall call = DeferredCall.of(price, price.series());

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

  /** Each type, seen as an observable so that the tests can be the same. */
  interface Shape {
    Observable<String> watch(DeferredCall call, Observable<String> source);
  }

  static Stream<Shape> shapes() {
    return Stream.of(
        (call, source) -> RxJavaCalls.watch(call, source.firstOrError()).toObservable(),
        (call, source) -> RxJavaCalls.watch(call, source.firstElement()).toObservable(),
        (call, source) ->
            RxJavaCalls.watch(call, source.ignoreElements()).andThen(Observable.just("9.99")),
        RxJavaCalls::watch,
        (call, source) ->
            RxJavaCalls.watch(
                    call, source.toFlowable(io.reactivex.rxjava3.core.BackpressureStrategy.BUFFER))
                .toObservable());
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void nothingIsReportedBeforeSomeoneSubscribes(Shape shape) {
    shape.watch(call, Observable.just("9.99"));

    assertThat(recorded.spans()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void eachSubscriptionIsACall(Shape shape) {
    Observable<String> watched = shape.watch(call, Observable.just("9.99"));

    assertThat(watched.blockingFirst()).isEqualTo("9.99");
    assertThat(watched.blockingLast()).isEqualTo("9.99");

    assertThat(recorded.spans()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void anErrorIsReportedBeforeItArrives(Shape shape) {
    IllegalStateException failure = new IllegalStateException("no price");
    List<Object> seen = new ArrayList<>();

    shape
        .watch(call, Observable.error(failure))
        .subscribe(
            value -> {},
            error -> {
              seen.add(error);
              seen.add(recorded.spans().size());
            });

    assertThat(seen).containsExactly(failure, 1);
    assertEnded("error");
    assertThat(recorded.span("price").getAttributes().get(AttributeKey.stringKey("error.type")))
        .isEqualTo("state");
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void disposingIsACancellationAndReachesTheSource(Shape shape) {
    PublishSubject<String> source = PublishSubject.create();
    var subscription = shape.watch(call, source).subscribe();
    assertThat(source.hasObservers()).isTrue();

    subscription.dispose();

    assertThat(source.hasObservers()).isFalse();
    assertEnded("cancelled");
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void whatTheSourceDoesIsInsideTheSpanAndWhatTheCallerDoesIsNot(Shape shape) {
    List<String> inside = new ArrayList<>();
    List<Context> outside = new ArrayList<>();
    Observable<String> source =
        Observable.fromCallable(
            () -> {
              inside.add(Span.current().getSpanContext().getSpanId());
              return "9.99";
            });

    shape
        .watch(call, source)
        .doOnSubscribe(d -> outside.add(Context.current()))
        .doOnNext(value -> outside.add(Context.current()))
        .blockingSubscribe();

    assertThat(inside).containsExactly(recorded.span("price").getSpanId());
    assertThat(outside).hasSize(2).containsOnly(Context.root());
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void anOperationThatIsOffStepsAside(Shape shape) {
    recorded.telemetry().switches().off("price");

    assertThat(shape.watch(call, Observable.just("9.99")).blockingFirst()).isEqualTo("9.99");

    assertThat(recorded.spans()).isEmpty();
  }

  @Test
  void telemetryIsDoneBeforeTheValueArrives() {
    List<Integer> ended = new ArrayList<>();
    SingleSubject<String> single = SingleSubject.create();
    MaybeSubject<String> maybe = MaybeSubject.create();
    CompletableSubject completable = CompletableSubject.create();
    RxJavaCalls.watch(call, (Single<String>) single)
        .subscribe(value -> ended.add(recorded.spans().size()));
    RxJavaCalls.watch(call, (Maybe<String>) maybe)
        .subscribe(value -> ended.add(recorded.spans().size()));
    RxJavaCalls.watch(call, (Completable) completable)
        .subscribe(() -> ended.add(recorded.spans().size()));

    single.onSuccess("9.99");
    maybe.onSuccess("9.99");
    completable.onComplete();

    assertThat(ended).containsExactly(1, 2, 3);
    assertThat(recorded.requests("price", "success")).isEqualTo(3);
  }

  @Test
  void anEmptyMaybeIsASuccess() {
    assertThat(RxJavaCalls.watch(call, Maybe.<String>empty()).blockingGet()).isNull();

    assertEnded("success");
  }

  @Test
  void aStreamIsOneCallHoweverManyItemsItHas() {
    assertThat(RxJavaCalls.watch(call, Flowable.range(0, 1000)).count().blockingGet())
        .isEqualTo(1000);

    assertEnded("success");
  }

  @Test
  void aStreamOfWhichSomeAreTakenIsCancelled() {
    assertThat(RxJavaCalls.watch(call, Flowable.range(0, 10)).take(3).count().blockingGet())
        .isEqualTo(3);

    assertEnded("cancelled");
  }

  @Test
  void demandReachesTheSource() {
    List<Long> requested = new ArrayList<>();

    RxJavaCalls.watch(call, Flowable.range(0, 10).doOnRequest(requested::add))
        .test(1)
        .requestMore(2)
        .assertValues(0, 1, 2)
        .cancel();

    assertThat(requested).containsExactly(1L, 2L);
    assertEnded("cancelled");
  }

  @Test
  void eachRetryIsACall() {
    AtomicInteger attempts = new AtomicInteger();
    Single<String> flaky =
        Single.fromCallable(
            () -> {
              if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
              }
              return "9.99";
            });

    assertThat(RxJavaCalls.watch(call, flaky).retry(2).blockingGet()).isEqualTo("9.99");

    assertThat(recorded.requests("price", "error")).isEqualTo(2);
    assertThat(recorded.requests("price", "success")).isEqualTo(1);
  }

  @Test
  void callsThatFollowEachOtherAreSiblings() {
    Operation pay = recorded.operation("pay");
    RxJavaCalls.watch(call, Single.just("9.99"))
        .flatMap(
            value -> RxJavaCalls.watch(DeferredCall.of(pay, pay.series()), Single.just("paid")))
        .blockingGet();

    assertThat(recorded.span("pay").getParentSpanId()).isEqualTo("0000000000000000");
  }

  @Test
  void theValueIsReadBeforeItIsReported() {
    SpanKey<String> amount = SpanKey.ofString("amount");
    RxJavaCalls.watch(
            call,
            Single.just("9.99"),
            (span, series, value) -> {
              span.attribute(amount, value);
              return series;
            })
        .blockingGet();

    assertThat(recorded.span("price").getAttributes().get(AttributeKey.stringKey("amount")))
        .isEqualTo("9.99");
  }

  @Test
  void nullIsASuccessNow() {
    List<Supplier<Object>> watches =
        List.of(
            () -> RxJavaCalls.watch(call, (Single<String>) null),
            () -> RxJavaCalls.watch(call, (Maybe<String>) null),
            () -> RxJavaCalls.watch(call, (Completable) null),
            () -> RxJavaCalls.watch(call, (Observable<String>) null),
            () -> RxJavaCalls.watch(call, (Flowable<String>) null));

    assertThat(watches).allSatisfy(watch -> assertThat(watch.get()).isNull());
    assertThat(recorded.requests("price", "success")).isEqualTo(5);
  }
}
