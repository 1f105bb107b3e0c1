package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The types of the JDK, and of users, by which a method says that its work is still to come. */
final class AsyncTypesTest {
  private final Watched watched = new Watched();

  private Object run(String... sources) {
    return Compiled.cleanly(sources).call("com.acme.Run", "run", watched.telemetry());
  }

  @Test
  void stagesOfOnesOwnFuturesAndPublishers() {
    run(
        """
        package com.acme;
        class Ticket<T> extends CompletableFuture<T> {}
        """,
        """
        package com.acme;
        @Traced @RedMetric(value = "shop", buckets = 1)
        interface Shop<K> {
          interface Promise<T> extends CompletionStage<T> {}
          @SpanAttribute("ticket") @MetricTag(value = "kind", values = {"a"}) Ticket<String> ticket();
          <S extends CompletionStage<K>> S any(S stage);
          Ticket<? extends K> wild();
          Promise<K> promise();
          @SuppressWarnings("SeenWhenAsked") @SpanAttribute("asked") Future<String> asked() throws java.io.IOException;
          @SuppressWarnings("SeenWhenAsked") <A> Future<? super A> askedWildly(A a);
          @InFlight Flow.Publisher<K> items(@SpanAttribute @MetricTag boolean all);
        }
        """,
        """
        package com.acme;
        class Run implements Shop<Integer> {
          final Ticket<String> ticket = new Ticket<>();
          final SubmissionPublisher<Integer> items = new SubmissionPublisher<>(Runnable::run, 4);
          @Override public Ticket<String> ticket() { return ticket; }
          @Override public <S extends CompletionStage<Integer>> S any(S stage) { return stage; }
          @Override public Ticket<? extends Integer> wild() { return new Ticket<Integer>(); }
          @Override public Promise<Integer> promise() { return null; }
          @Override public Future<String> asked() { FutureTask<String> task = new FutureTask<>(() -> "x"); task.run(); return task; }
          @Override public <A> Future<? super A> askedWildly(A a) { return new FutureTask<A>(() -> a); }
          @Override public Flow.Publisher<Integer> items(boolean all) { return items; }
          static void run(Telemetry telemetry) throws Exception {
            Run target = new Run();
            Shop<Integer> shop = InstrumentedShop.wrap(target, telemetry);
            Ticket<String> ticket = shop.ticket();
            ticket.complete("a");
            CompletableFuture<Integer> any = shop.any(new CompletableFuture<>());
            any.cancel(true);
            shop.wild().complete(null);
            shop.promise();
            shop.asked();
            shop.askedWildly("x").cancel(true);
            List<Integer> got = new ArrayList<>();
            shop.items(true).subscribe(new Flow.Subscriber<>() {
              @Override public void onSubscribe(Flow.Subscription s) { s.request(9); }
              @Override public void onNext(Integer item) { got.add(item); }
              @Override public void onError(Throwable failure) { }
              @Override public void onComplete() { got.add(-1); }
            });
            target.items.submit(1);
            target.items.close();
            if (!got.equals(List.of(1, -1))) { throw new AssertionError(got); }
          }
        }
        """);

    assertThat(watched.scrape())
        .contains("shop_ticket_requests_total{kind=\"a\",status=\"success\"} 1.0")
        .contains("shop_any_requests_total{status=\"cancelled\"} 1.0")
        .contains("shop_wild_requests_total{status=\"success\"} 1.0")
        .contains("shop_promise_requests_total{status=\"success\"} 1.0")
        .contains("shop_asked_requests_total{status=\"success\"} 1.0")
        .contains("shop_asked_wildly_requests_total{status=\"cancelled\"} 1.0")
        .contains("shop_items_requests_total{all=\"true\",status=\"success\"} 1.0")
        .contains("shop_items_requests_in_flight 0.0");
    assertThat(watched.spans()).hasSize(7);
    assertThat(watched.spans().toString()).contains("ticket=a", "asked=x", "all=true");
    assertThat(watched.telemetry().failures()).isZero();
  }
}
