package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Meters of what comes later, on methods that have neither the three families nor a span. */
final class LaterMetersTest {
  /** Every way in which a result can come later, each with a text of four letters. */
  private static final List<String> VALUES =
      List.of(
          "reactor.core.publisher.Mono<Text> mono() { return reactor.core.publisher.Mono.just(new Text(\"four\", 4)); }",
          "io.reactivex.rxjava3.core.Single<Text> single() { return io.reactivex.rxjava3.core.Single.just(new Text(\"four\", 4)); }",
          "io.reactivex.rxjava3.core.Maybe<Text> maybe() { return io.reactivex.rxjava3.core.Maybe.just(new Text(\"four\", 4)); }",
          "io.smallrye.mutiny.Uni<Text> uni() { return io.smallrye.mutiny.Uni.createFrom().item(new Text(\"four\", 4)); }",
          "com.google.common.util.concurrent.ListenableFuture<Text> listenable() { return com.google.common.util.concurrent.Futures.immediateFuture(new Text(\"four\", 4)); }",
          "CompletionStage<Text> stage() { return CompletableFuture.completedStage(new Text(\"four\", 4)); }",
          "CompletableFuture<Text> completable() { return CompletableFuture.supplyAsync(() -> new Text(\"four\", 4)); }",
          "@SuppressWarnings(\"SeenWhenAsked\") Future<Text> asked() { FutureTask<Text> task = new FutureTask<>(() -> new Text(\"four\", 4)); task.run(); return task; }",
          "Own own() { Own own = new Own(); own.complete(new Text(\"four\", 4)); return own; }");

  private static final List<String> STREAMS =
      List.of(
          "reactor.core.publisher.Flux<String> flux() { return reactor.core.publisher.Flux.just(\"a\"); }",
          "io.reactivex.rxjava3.core.Flowable<String> flowable() { return io.reactivex.rxjava3.core.Flowable.just(\"a\"); }",
          "io.reactivex.rxjava3.core.Observable<String> observable() { return io.reactivex.rxjava3.core.Observable.just(\"a\"); }",
          "io.reactivex.rxjava3.core.Completable ending() { return io.reactivex.rxjava3.core.Completable.complete(); }",
          "io.smallrye.mutiny.Multi<String> multi() { return io.smallrye.mutiny.Multi.createFrom().item(\"a\"); }",
          "Flow.Publisher<String> publisher() { return org.reactivestreams.FlowAdapters.toFlowPublisher(reactor.core.publisher.Flux.just(\"a\")); }");

  private static final String TEXT = "package com.acme; record Text(String text, int length) {}";

  private static final String OWN =
      "package com.acme; class Own extends CompletableFuture<Text> {}";

  /** Waits for whatever was returned, and says what it was. */
  private static final String AWAIT =
      """
      package com.acme;
      class Await {
        static Object of(Object later) throws Exception {
          if (later instanceof CompletableFuture<?> f) { return f.get(); }
          if (later instanceof CompletionStage<?> s) { return s.toCompletableFuture().get(); }
          if (later instanceof Future<?> f) { return f.get(); }
          if (later instanceof reactor.core.publisher.Mono<?> m) { return m.block(); }
          if (later instanceof reactor.core.publisher.Flux<?> f) { return f.blockLast(); }
          if (later instanceof io.reactivex.rxjava3.core.Single<?> s) { return s.blockingGet(); }
          if (later instanceof io.reactivex.rxjava3.core.Maybe<?> m) { return m.blockingGet(); }
          if (later instanceof io.reactivex.rxjava3.core.Flowable<?> f) { return f.blockingLast(); }
          if (later instanceof io.reactivex.rxjava3.core.Observable<?> o) { return o.blockingLast(); }
          if (later instanceof io.reactivex.rxjava3.core.Completable c) { c.blockingAwait(); return null; }
          if (later instanceof io.smallrye.mutiny.Uni<?> u) { return u.await().indefinitely(); }
          if (later instanceof io.smallrye.mutiny.Multi<?> m) { return m.collect().last().await().indefinitely(); }
          return reactor.core.publisher.Flux.from(org.reactivestreams.FlowAdapters.toPublisher((Flow.Publisher<?>) later)).blockLast();
        }
      }
      """;

  private static String name(String method) {
    String head = method.substring(0, method.indexOf("() {"));
    return head.substring(head.lastIndexOf(' ') + 1);
  }

  private static void run(Watched watched, List<String> methods, String annotations) {
    StringBuilder type = new StringBuilder("package com.acme; class Calls {\n");
    StringBuilder calls = new StringBuilder();
    for (String method : methods) {
      type.append(annotations.replace("NAME", name(method))).append(' ').append(method);
      type.append('\n');
      calls.append("    Await.of(calls.").append(name(method)).append("());\n");
    }
    type.append("  static void run(Telemetry telemetry) throws Exception {\n")
        .append("    Calls calls = new InstrumentedCalls(telemetry);\n")
        .append(calls)
        .append(calls)
        .append("  }\n}\n");
    Compiled.cleanly(TEXT, OWN, AWAIT, type.toString())
        .call("com.acme.Calls", "run", watched.telemetry());

    assertThat(watched.spans()).isEmpty();
    assertThat(watched.telemetry().failures()).isZero();
  }

  @Test
  void sizesAndLevelsOfResults() {
    Watched watched = new Watched();

    run(
        watched,
        VALUES,
        "@SizeMetric(value = \"NAME.size\", path = \"text\", buckets = 3)"
            + " @GaugeMetric(value = \"NAME.length\", path = \"length\")");

    for (String method : VALUES) {
      assertThat(watched.scrape())
          .contains("\n" + name(method) + "_size_count 2\n")
          .contains("\n" + name(method) + "_size_sum 8.0\n")
          .contains("\n" + name(method) + "_length 4.0\n");
    }
  }

  @Test
  void counters() {
    Watched watched = new Watched();

    run(watched, VALUES, "@CountMetric(\"NAME.done\")");
    run(watched, STREAMS, "@CountMetric(\"NAME.done\")");

    for (String method : VALUES) {
      assertThat(watched.scrape()).contains(name(method) + "_done_total{status=\"success\"} 2.0\n");
    }
    for (String method : STREAMS) {
      assertThat(watched.scrape()).contains(name(method) + "_done_total{status=\"success\"} 2.0\n");
    }
  }

  @Test
  void whatIsOffIsNotRead() {
    Watched watched = new Watched();
    watched.telemetry().switches().allOff();

    run(watched, VALUES, "@SizeMetric(value = \"NAME.size\", path = \"text\", buckets = 3)");

    for (String method : VALUES) {
      assertThat(watched.scrape()).contains("\n" + name(method) + "_size_count 0\n");
    }
  }
}
