package dev.plimsoll.checks;

import static dev.plimsoll.checks.TimeoutSource.check;

import org.junit.jupiter.api.Test;

/** What is known of the clients of Spring. */
final class SpringTimeoutsTest {
  @Test
  void spring() {
    check(
        """
        import java.net.http.HttpClient;
        import java.time.Duration;
        import org.springframework.http.client.ClientHttpRequestFactory;
        import org.springframework.http.client.SimpleClientHttpRequestFactory;
        import org.springframework.web.client.RestClient;
        import org.springframework.web.client.RestTemplate;

        class A {
          RestTemplate limited(ClientHttpRequestFactory factory) {
            return new RestTemplate(factory);
          }

          RestTemplate unlimited() {
            // BUG: Diagnostic contains: `new RestTemplate(...)`: neither connect nor read is limited
            return new RestTemplate();
          }

          RestClient limitedClient(ClientHttpRequestFactory factory) {
            return RestClient.builder().requestFactory(factory).build();
          }

          RestClient unlimitedClient() {
            // BUG: Diagnostic contains: `RestClient` is used without `requestFactory`
            return RestClient.builder().baseUrl("https://example.org").build();
          }

          RestClient byDefault() {
            // BUG: Diagnostic contains: `RestClient.create(...)`
            return RestClient.create("https://example.org");
          }

          void zero(SimpleClientHttpRequestFactory factory) {
            // BUG: Diagnostic contains: `Duration.ZERO` in
            factory.setReadTimeout(Duration.ZERO);
          }
        }
        """);
  }

  @Test
  void aRequestFactorySetLaterLimitsARestTemplate() {
    check(
        """
        import org.springframework.http.client.ClientHttpRequestFactory;
        import org.springframework.web.client.RestTemplate;

        class A {
          private final RestTemplate template = new RestTemplate();

          A(ClientHttpRequestFactory factory) {
            template.setRequestFactory(factory);
          }
        }
        """);
  }

  @Test
  void reactive() {
    check(
        """
        import io.reactivex.rxjava3.core.Completable;
        import io.reactivex.rxjava3.core.Single;
        import java.time.Duration;
        import java.util.concurrent.TimeUnit;
        import org.springframework.web.reactive.function.client.WebClient;
        import reactor.core.publisher.Flux;
        import reactor.core.publisher.Mono;

        class A {
          WebClient client() {
            // BUG: Diagnostic contains: `WebClient.create(...)`: the response is not limited
            return WebClient.create("https://example.org");
          }

          Object limited(Mono<Object> answer, Single<Object> single) {
            answer.block(Duration.ofSeconds(1));
            Mono.just(1).block();
            return single.timeout(1, TimeUnit.SECONDS).blockingGet();
          }

          void unlimited(
              Mono<Object> answer, Flux<Object> answers, Single<Object> single, Completable end) {
            // BUG: Diagnostic contains: use `block(Duration)`
            answer.block();
            // BUG: Diagnostic contains: use `blockLast(Duration)`
            answers.map(each -> each).blockLast();
            // BUG: Diagnostic contains: `Single.blockingGet()`
            single.blockingGet();
            // BUG: Diagnostic contains: `Completable.blockingAwait()`
            end.blockingAwait();
          }
        }
        """);
  }

  @Test
  void aTimeoutOnTheAnswerLimitsAWebClient() {
    check(
        """
        import java.time.Duration;
        import org.springframework.web.reactive.function.client.WebClient;

        class A {
          private final WebClient client = WebClient.create("https://example.org");

          String get() {
            return client
                .get()
                .retrieve()
                .bodyToMono(String.class)
                .timeout(Duration.ofSeconds(1))
                .block();
          }
        }
        """);
  }
}
