package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

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
}
