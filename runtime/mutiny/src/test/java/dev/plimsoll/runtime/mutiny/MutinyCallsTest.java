package dev.plimsoll.runtime.mutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.runtime.telemetry.DeferredCall;
import dev.plimsoll.runtime.telemetry.Operation;
import dev.plimsoll.runtime.telemetry.SpanKey;
import dev.plimsoll.runtime.testing.Recorded;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that return a Uni or a Multi, each subscription a call. */
final class MutinyCallsTest {
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

  @Test
  void nothingIsReportedBeforeSomeoneSubscribes() {
    MutinyCalls.watch(call, Uni.createFrom().item("9.99"));

    assertThat(recorded.spans()).isEmpty();
  }

  @Test
  void eachSubscriptionIsACall() {
    Uni<String> watched = MutinyCalls.watch(call, Uni.createFrom().item("9.99"));

    assertThat(watched.await().indefinitely()).isEqualTo("9.99");
    assertThat(watched.await().indefinitely()).isEqualTo("9.99");

    assertThat(recorded.spans()).hasSize(2);
  }

  @Test
  void eachRetryIsACall() {
    AtomicInteger attempts = new AtomicInteger();
    Uni<String> flaky =
        Uni.createFrom()
            .item(
                () -> {
                  if (attempts.incrementAndGet() < 3) {
                    throw new IllegalStateException("not yet");
                  }
                  return "9.99";
                });

    assertThat(MutinyCalls.watch(call, flaky).onFailure().retry().atMost(2).await().indefinitely())
        .isEqualTo("9.99");

    assertThat(recorded.requests("price", "error")).isEqualTo(2);
    assertThat(recorded.requests("price", "success")).isEqualTo(1);
  }

  @Test
  void theCallIsReportedBeforeTheItemArrives() {
    AtomicReference<UniEmitter<? super String>> emitter = new AtomicReference<>();
    List<Integer> ended = new ArrayList<>();
    MutinyCalls.watch(call, Uni.createFrom().<String>emitter(emitter::set))
        .subscribe()
        .with(item -> ended.add(recorded.spans().size()));

    emitter.get().complete("9.99");

    assertThat(ended).containsExactly(1);
    assertEnded("success");
  }

  @Test
  void aFailureIsThrownOnAsItIs() {
    IllegalStateException failure = new IllegalStateException("no price");
    Uni<String> watched = MutinyCalls.watch(call, Uni.createFrom().failure(failure));

    assertThatThrownBy(() -> watched.await().indefinitely()).isSameAs(failure);

    assertEnded("error");
    assertThat(recorded.span("price").getAttributes().get(AttributeKey.stringKey("error.type")))
        .isEqualTo("state");
  }

  @Test
  void cancellingReachesTheSource() {
    AtomicBoolean cancelled = new AtomicBoolean();
    Cancellable subscription =
        MutinyCalls.watch(
                call,
                Uni.createFrom()
                    .<String>nothing()
                    .onCancellation()
                    .invoke(() -> cancelled.set(true)))
            .subscribe()
            .with(item -> {});

    subscription.cancel();

    assertThat(cancelled).isTrue();
    assertEnded("cancelled");
  }

  @Test
  void aMultiIsOneCallHoweverManyItemsItHas() {
    assertThat(
            MutinyCalls.watch(call, Multi.createFrom().range(0, 100))
                .collect()
                .asList()
                .await()
                .indefinitely())
        .hasSize(100);

    assertEnded("success");
  }

  @Test
  void aMultiThatFailsMidwayIsAnError() {
    Multi<Integer> source =
        Multi.createBy()
            .concatenating()
            .streams(
                Multi.createFrom().item(1),
                Multi.createFrom().failure(new IllegalStateException()));

    MutinyCalls.watch(call, source)
        .subscribe()
        .withSubscriber(AssertSubscriber.create(10))
        .assertItems(1)
        .assertFailedWith(IllegalStateException.class);

    assertEnded("error");
  }

  @Test
  void demandReachesTheSource() {
    List<Long> requested = new ArrayList<>();

    MutinyCalls.watch(
            call, Multi.createFrom().range(0, 10).onRequest().invoke(n -> requested.add(n)))
        .subscribe()
        .withSubscriber(AssertSubscriber.<Integer>create(1))
        .request(2)
        .assertItems(0, 1, 2)
        .cancel();

    assertThat(requested).containsExactly(1L, 2L);
    assertEnded("cancelled");
  }

  @Test
  void whatTheSourceDoesIsInsideTheSpanAndWhatTheCallerDoesIsNot() {
    List<String> inside = new ArrayList<>();
    List<Context> outside = new ArrayList<>();

    MutinyCalls.watch(
            call,
            Uni.createFrom()
                .item(
                    () -> {
                      inside.add(Span.current().getSpanContext().getSpanId());
                      return "9.99";
                    }))
        .onItem()
        .invoke(item -> outside.add(Context.current()))
        .await()
        .indefinitely();

    assertThat(inside).containsExactly(recorded.span("price").getSpanId());
    assertThat(outside).containsExactly(Context.root());
  }

  @Test
  void callsThatFollowEachOtherAreSiblings() {
    Operation pay = recorded.operation("pay");
    MutinyCalls.watch(call, Uni.createFrom().item("9.99"))
        .flatMap(
            item ->
                MutinyCalls.watch(
                    DeferredCall.of(pay, pay.series()), Uni.createFrom().item("paid")))
        .await()
        .indefinitely();

    assertThat(recorded.span("pay").getParentSpanId()).isEqualTo("0000000000000000");
  }

  @Test
  void theLibrarysOwnContextGoesThrough() {
    Uni<String> source =
        Uni.createFrom()
            .context(context -> Uni.createFrom().item(context.<String>get((Object) "user")));

    assertThat(
            MutinyCalls.watch(call, source)
                .awaitUsing(io.smallrye.mutiny.Context.of("user", "Ann"))
                .indefinitely())
        .isEqualTo("Ann");
  }

  @Test
  void theItemIsReadBeforeItIsReported() {
    SpanKey<String> amount = SpanKey.ofString("amount");
    MutinyCalls.watch(
            call,
            Uni.createFrom().item("9.99"),
            (span, series, value) -> {
              span.attribute(amount, value);
              return series;
            })
        .await()
        .indefinitely();

    assertThat(recorded.span("price").getAttributes().get(AttributeKey.stringKey("amount")))
        .isEqualTo("9.99");
  }

  @Test
  void nullIsASuccessNow() {
    assertThat(MutinyCalls.watch(call, (Uni<String>) null)).isNull();
    assertThat(MutinyCalls.watch(call, (Multi<String>) null)).isNull();

    assertThat(recorded.requests("price", "success")).isEqualTo(2);
  }

  @Test
  void anOperationThatIsOffStepsAside() {
    recorded.telemetry().switches().off("price");

    assertThat(MutinyCalls.watch(call, Uni.createFrom().item("9.99")).await().indefinitely())
        .isEqualTo("9.99");
    assertThat(
            MutinyCalls.watch(call, Multi.createFrom().items(1, 2))
                .collect()
                .asList()
                .await()
                .indefinitely())
        .containsExactly(1, 2);

    assertThat(recorded.spans()).isEmpty();
  }
}
