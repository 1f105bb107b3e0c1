package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.runtime.telemetry.DeferredCall;
import dev.plimsoll.runtime.telemetry.Operation;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Methods that return what a library defines, with its adapter. */
final class AdaptersTest {
  private static final String QUOTES =
      """
      package com.acme;
      import reactor.core.publisher.*;
      public interface Quotes {
        enum Currency { EUR, USD }

        @Traced
        @RedMetric("quotes.price")
        @SpanAttribute("amount")
        Mono<String> price(@MetricTag Currency currency, @SpanAttribute("sku") String sku)
            throws java.io.IOException;

        @Traced Flux<String> all();
        @RedMetric("quotes.count") Mono<? extends Number> count();

        static Quotes of(Telemetry telemetry) {
          return InstrumentedQuotes.wrap(
              new Quotes() {
                @Override
                public Mono<String> price(Currency currency, String sku) throws java.io.IOException {
                  if (sku == null) {
                    throw new java.io.IOException("no sku");
                  }
                  return Mono.just("9.99 " + currency);
                }
                @Override public Flux<String> all() { return Flux.just("a", "b"); }
                @Override public Mono<? extends Number> count() { return Mono.just(2); }
              },
              telemetry);
        }
        static String run(Telemetry telemetry) throws java.io.IOException {
          Mono<String> price = of(telemetry).price(Currency.EUR, "A-7");
          return price.block() + price.block();
        }
        static void refused(Telemetry telemetry) {
          try {
            of(telemetry).price(Currency.USD, null);
          } catch (java.io.IOException e) {
            return;
          }
        }
        static Object rest(Telemetry telemetry) {
          return of(telemetry).all().collectList().block() + " " + of(telemetry).count().block();
        }
      }
      """;

  @Test
  void eachSubscriptionIsWatchedWithTheCallsTagsAndAttributes() {
    Watched watched = new Watched();

    Object prices = Compiled.cleanly(QUOTES).call("com.acme.Quotes", "run", watched.telemetry());

    assertThat(prices).isEqualTo("9.99 EUR9.99 EUR");
    assertThat(watched.scrape())
        .contains("quotes_price_requests_total{currency=\"EUR\",status=\"success\"} 2.0")
        .contains("quotes_price_requests_total{currency=\"USD\",status=\"cancelled\"} 0.0");
    assertThat(watched.spans())
        .hasSize(2)
        .allSatisfy(
            span ->
                assertThat(span.getAttributes().asMap().toString())
                    .contains("sku=A-7", "amount=9.99 EUR"));
  }

  @Test
  void aMethodThatThrowsIsAnError() {
    Watched watched = new Watched();

    Compiled.cleanly(QUOTES).call("com.acme.Quotes", "refused", watched.telemetry());

    assertThat(watched.scrape())
        .contains(
            "quotes_price_errors_total{currency=\"USD\",error_type=\"java.io.IOException\"} 1.0");
    assertThat(watched.span().getStatus().getDescription()).isEqualTo("no sku");
  }

  @Test
  void streamsAndWildcardsAreWatchedToo() {
    Watched watched = new Watched();

    Object rest = Compiled.cleanly(QUOTES).call("com.acme.Quotes", "rest", watched.telemetry());

    assertThat(rest).isEqualTo("[a, b] 2");
    assertThat(watched.span().getName()).isEqualTo("Quotes.all");
    assertThat(watched.scrape()).contains("quotes_count_requests_total{status=\"success\"} 1.0");
  }

  @Test
  void generatedCodeReadsLikeAColleagues() {
    assertThat(Compiled.cleanly(QUOTES).generated("com.acme.InstrumentedQuotes"))
        .contains(
            """
              @Override
              public Mono<String> price(Quotes.Currency currency, String sku) throws IOException {
                final int series = price.series(Operation.index(currency));
                final DeferredCall call = DeferredCall.of(price, series, span -> describePrice(span, sku));
                try {
                  return ReactorCalls.watch(call, delegate.price(currency, sku), this::readPriceResult);
                } catch (Throwable failure) {
                  call.refused(failure);
                  throw failure;
                }
              }
            """
                .indent(0)
                .stripTrailing());
  }

  private static final String ALL =
      """
      package com.acme;
      import com.google.common.util.concurrent.*;
      import io.reactivex.rxjava3.core.*;
      import io.smallrye.mutiny.*;
      public interface Everything {
        @Traced @SpanAttribute("result") ListenableFuture<String> future(@SpanAttribute("sku") String sku);
        @Traced Single<String> single();
        @Traced Maybe<String> maybe();
        @Traced Completable completable();
        @Traced io.reactivex.rxjava3.core.Observable<String> observable();
        @Traced Flowable<String> flowable();
        @Traced @SpanAttribute("result") Uni<String> uni();
        @Traced Multi<String> multi();

        static String run(Telemetry telemetry) throws Exception {
          Everything all =
              InstrumentedEverything.wrap(
                  new Everything() {
                    @Override public ListenableFuture<String> future(String sku) {
                      return Futures.immediateFuture(sku);
                    }
                    @Override public Single<String> single() { return Single.just("b"); }
                    @Override public Maybe<String> maybe() { return Maybe.just("c"); }
                    @Override public Completable completable() { return Completable.complete(); }
                    @Override public io.reactivex.rxjava3.core.Observable<String> observable() {
                      return io.reactivex.rxjava3.core.Observable.just("d");
                    }
                    @Override public Flowable<String> flowable() { return Flowable.just("e"); }
                    @Override public Uni<String> uni() { return Uni.createFrom().item("f"); }
                    @Override public Multi<String> multi() { return Multi.createFrom().item("g"); }
                  },
                  telemetry);
          all.completable().blockingAwait();
          return all.future("a").get()
              + all.single().blockingGet()
              + all.maybe().blockingGet()
              + all.observable().blockingFirst()
              + all.flowable().blockingFirst()
              + all.uni().await().indefinitely()
              + all.multi().collect().first().await().indefinitely();
        }
      }
      """;

  @Test
  void everyAdapterIsCalledByGeneratedCode() {
    Watched watched = new Watched();

    Object all = Compiled.cleanly(ALL).call("com.acme.Everything", "run", watched.telemetry());

    assertThat(all).isEqualTo("abcdefg");
    assertThat(watched.spans())
        .extracting(span -> span.getName().replace("Everything.", ""))
        .containsExactlyInAnyOrder(
            "completable", "future", "single", "maybe", "observable", "flowable", "uni", "multi");
    assertThat(watched.spans())
        .filteredOn(span -> span.getName().matches(".*(future|uni)"))
        .allSatisfy(
            span -> assertThat(span.getAttributes().asMap().toString()).contains("result="));
  }

  @Test
  void everyRowOfTheTableNamesWhatIsThere() throws Exception {
    List<String> rows;
    try (InputStream table =
        PlimsollProcessor.class.getResourceAsStream("instrument/adapters.tsv")) {
      rows =
          new String(table.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
    }

    assertThat(rows).isNotEmpty().isSorted();
    for (String row : rows) {
      String[] cells = row.split("\t", -1);
      boolean isDeferred = cells[3].equals("subscription");
      Class<?> first = isDeferred ? DeferredCall.class : Operation.class;
      Class<?> type = Class.forName(cells[0].replace("Flow.", "Flow$"));

      assertThat(cells[3]).isIn("subscription", "call");
      assertThat(cells[4]).isIn("value", "items", "nothing");
      assertThat(type.getTypeParameters()).hasSize(cells[4].equals("nothing") ? 0 : 1);
      assertThat(Class.forName(cells[1]).getMethods())
          .as(row)
          .filteredOn(method -> method.getName().equals("watch"))
          .filteredOn(method -> method.getParameterTypes()[0] == first)
          .filteredOn(method -> Arrays.asList(method.getParameterTypes()).contains(type))
          .hasSize(cells[4].equals("value") ? 2 : 1)
          .allMatch(method -> method.getReturnType() == type);
    }
  }
}
