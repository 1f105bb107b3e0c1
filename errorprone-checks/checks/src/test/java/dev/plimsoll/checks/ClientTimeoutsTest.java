package dev.plimsoll.checks;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** What is known of the clients that services use, library by library. */
final class ClientTimeoutsTest {
  @Test
  void okHttpAndJsoup() {
    check(
        """
        import java.time.Duration;
        import okhttp3.OkHttpClient;
        import org.jsoup.Jsoup;

        class A {
          void okHttp(OkHttpClient.Builder builder) {
            builder.readTimeout(Duration.ofSeconds(1));
            // BUG: Diagnostic contains: `Duration.ZERO` in `Builder.readTimeout(...)` means for ever
            builder.readTimeout(Duration.ZERO);
            // BUG: Diagnostic contains: `Duration.ofSeconds(0)` in
            builder.connectTimeout(Duration.ofSeconds(0));
          }

          void jsoup() {
            Jsoup.connect("https://example.org").timeout(1_000);
            // BUG: Diagnostic contains: `0` in `Connection.timeout(...)` means for ever
            Jsoup.connect("https://example.org").timeout(0);
          }
        }
        """);
  }

  @Test
  void apacheHttpClient4() {
    check(
        """
        import org.apache.http.client.HttpClient;
        import org.apache.http.client.config.RequestConfig;
        import org.apache.http.impl.client.HttpClientBuilder;
        import org.apache.http.impl.client.HttpClients;

        class A {
          private static final RequestConfig LIMITED =
              RequestConfig.custom()
                  .setConnectionRequestTimeout(1)
                  .setConnectTimeout(1)
                  .setSocketTimeout(1)
                  .build();

          HttpClient limited() {
            return HttpClients.custom().setDefaultRequestConfig(LIMITED).build();
          }

          HttpClient byDefault() {
            // BUG: Diagnostic contains: `HttpClients.createDefault()`
            return HttpClients.createDefault();
          }

          HttpClient built() {
            // BUG: Diagnostic contains: `HttpClientBuilder` is used without `setDefaultRequestConfig`
            return HttpClientBuilder.create().disableCookieManagement().build();
          }

          RequestConfig config() {
            // BUG: Diagnostic contains: without `setConnectionRequestTimeout` and `setSocketTimeout`
            return RequestConfig.custom().setConnectTimeout(1).build();
          }

          void zero(RequestConfig.Builder builder) {
            // BUG: Diagnostic contains: `-1` in `Builder.setSocketTimeout(...)` means for ever
            builder.setSocketTimeout(-1);
          }
        }
        """);
  }

  @Test
  void apacheHttpClient5() {
    check(
        """
        import java.util.concurrent.TimeUnit;
        import org.apache.hc.client5.http.config.ConnectionConfig;
        import org.apache.hc.client5.http.config.RequestConfig;
        import org.apache.hc.core5.util.Timeout;

        class A {
          void limits(RequestConfig.Builder request, ConnectionConfig.Builder connection) {
            request.setResponseTimeout(Timeout.ofSeconds(1));
            // BUG: Diagnostic contains: `Timeout.DISABLED` in `Builder.setResponseTimeout(...)` means
            request.setResponseTimeout(Timeout.DISABLED);
            // BUG: Diagnostic contains: `Timeout.ofSeconds(0)` in
            connection.setConnectTimeout(Timeout.ofSeconds(0));
            // BUG: Diagnostic contains: `0` in `Builder.setSocketTimeout(...)` means for ever
            connection.setSocketTimeout(0, TimeUnit.SECONDS);
          }
        }
        """);
  }

  @Test
  void jaxRs() {
    check(
        """
        import jakarta.ws.rs.client.Client;
        import jakarta.ws.rs.client.ClientBuilder;
        import java.util.concurrent.TimeUnit;

        class A {
          Client jaxRs() {
            // BUG: Diagnostic contains: `ClientBuilder.newClient()`
            ClientBuilder.newClient();
            // BUG: Diagnostic contains: `Client` is used without `readTimeout`
            return ClientBuilder.newBuilder().connectTimeout(1, TimeUnit.SECONDS).build();
          }

          javax.ws.rs.client.Client old() {
            // BUG: Diagnostic contains: `ClientBuilder.newClient()`
            return javax.ws.rs.client.ClientBuilder.newClient();
          }
        }
        """);
  }

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

  @Test
  void pools() {
    check(
        """
        import com.mchange.v2.c3p0.ComboPooledDataSource;
        import com.zaxxer.hikari.HikariConfig;
        import com.zaxxer.hikari.HikariDataSource;
        import org.apache.commons.dbcp2.BasicDataSource;
        import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

        class A {
          void hikari(HikariConfig config, HikariDataSource source, long millis) {
            config.setConnectionTimeout(millis);
            config.setConnectionTimeout(1_000);
            // BUG: Diagnostic contains: `0` in `HikariConfig.setConnectionTimeout(...)` means for ever
            config.setConnectionTimeout(0);
            // BUG: Diagnostic contains: `0` in
            source.setConnectionTimeout(0);
          }

          void others(
              ComboPooledDataSource c3p0, BasicDataSource dbcp, GenericObjectPoolConfig<?> pool) {
            // BUG: Diagnostic contains: `0` in `AbstractComboPooledDataSource.setCheckoutTimeout(...)`
            c3p0.setCheckoutTimeout(0);
            // BUG: Diagnostic contains: `-1` in `BasicDataSource.setMaxWaitMillis(...)` means for ever
            dbcp.setMaxWaitMillis(-1);
            // BUG: Diagnostic contains: `-1` in
            pool.setMaxWaitMillis(-1);
          }
        }
        """);
  }

  @Test
  void redis() {
    check(
        """
        import io.lettuce.core.RedisURI;
        import java.time.Duration;
        import redis.clients.jedis.DefaultJedisClientConfig;
        import redis.clients.jedis.Jedis;

        class A {
          void jedis(DefaultJedisClientConfig.Builder builder) {
            builder.socketTimeoutMillis(1);
            // BUG: Diagnostic contains: `0` in `Builder.socketTimeoutMillis(...)` means for ever
            builder.socketTimeoutMillis(0);
            // BUG: Diagnostic contains: `0` in `new Jedis(...)` means for ever
            new Jedis("cache", 6379, 1_000, 0).close();
          }

          void lettuce(RedisURI uri) {
            // BUG: Diagnostic contains: `Duration.ZERO` in `RedisURI.setTimeout(...)` means for ever
            uri.setTimeout(Duration.ZERO);
          }
        }
        """);
  }

  @Test
  void mongoDb() {
    check(
        """
        import com.mongodb.MongoClientSettings;
        import com.mongodb.client.MongoClient;
        import com.mongodb.client.MongoClients;
        import java.util.concurrent.TimeUnit;

        class A {
          MongoClientSettings limited() {
            return MongoClientSettings.builder().timeout(1, TimeUnit.SECONDS).build();
          }

          MongoClient limitedByItsAddress() {
            return MongoClients.create("mongodb://db/?timeoutMS=1000");
          }

          MongoClient configured(String address) {
            return MongoClients.create(address);
          }

          MongoClientSettings unlimited() {
            // BUG: Diagnostic contains: `MongoClientSettings` is used without `timeout`
            return MongoClientSettings.builder().retryReads(true).build();
          }

          MongoClient byAddress(String host) {
            // BUG: Diagnostic contains: `MongoClients.create(...)`: a read is not limited
            return MongoClients.create("mongodb://" + host);
          }
        }
        """);
  }

  @Test
  void logins() {
    check(
        """
        import java.sql.Connection;
        import java.sql.DriverManager;
        import java.sql.SQLException;

        class A {
          Connection limited() throws SQLException {
            return DriverManager.getConnection("jdbc:postgresql://db/shop?loginTimeout=5");
          }

          Connection inMemory() throws SQLException {
            return DriverManager.getConnection("jdbc:h2:mem:test");
          }

          Connection configured(String address) throws SQLException {
            return DriverManager.getConnection(address);
          }

          Connection unlimited() throws SQLException {
            // BUG: Diagnostic contains: `DriverManager.getConnection(...)`: the login is not limited
            return DriverManager.getConnection("jdbc:mysql://db/shop", "shop", "");
          }
        }
        """);
  }

  @Test
  void aLoginTimeoutOfZeroIsNone() {
    check(
        """
        import java.sql.DriverManager;

        class A {
          void zero() {
            // BUG: Diagnostic contains: `0` in `DriverManager.setLoginTimeout(...)` means for ever
            DriverManager.setLoginTimeout(0);
          }
        }
        """);
  }

  @Test
  void aLoginTimeoutLimitsTheConnectionsOfAClass() {
    check(
        """
        import java.sql.Connection;
        import java.sql.DriverManager;
        import java.sql.SQLException;

        class A {
          static {
            DriverManager.setLoginTimeout(5);
          }

          Connection open() throws SQLException {
            return DriverManager.getConnection("jdbc:mysql://db/shop", "shop", "");
          }
        }
        """);
  }

  @Test
  void grpc() {
    CompilationTestHelper.newInstance(MissingTimeout.class, getClass())
        .addSourceLines(
            "PricesGrpc.java",
            """
            import io.grpc.CallOptions;
            import io.grpc.Channel;
            import io.grpc.stub.AbstractBlockingStub;

            class PricesGrpc {
              static PricesBlockingStub newBlockingStub(Channel channel) {
                return new PricesBlockingStub(channel, CallOptions.DEFAULT);
              }

              static final class PricesBlockingStub extends AbstractBlockingStub<PricesBlockingStub> {
                PricesBlockingStub(Channel channel, CallOptions options) {
                  super(channel, options);
                }

                @Override
                protected PricesBlockingStub build(Channel channel, CallOptions options) {
                  return new PricesBlockingStub(channel, options);
                }

                Object price(Object request) {
                  return request;
                }
              }
            }
            """)
        .addSourceLines(
            "Limited.java",
            """
            import io.grpc.Channel;
            import java.util.concurrent.TimeUnit;

            class Limited {
              private final PricesGrpc.PricesBlockingStub prices;

              Limited(Channel channel) {
                prices = PricesGrpc.newBlockingStub(channel);
              }

              Object price(Object request) {
                return prices.withDeadlineAfter(1, TimeUnit.SECONDS).price(request);
              }
            }
            """)
        .addSourceLines(
            "Unlimited.java",
            """
            import io.grpc.Channel;

            class Unlimited {
              private final PricesGrpc.PricesBlockingStub prices;

              Unlimited(Channel channel) {
                // BUG: Diagnostic contains: `PricesBlockingStub.price` is called without a deadline
                prices = PricesGrpc.newBlockingStub(channel).withWaitForReady();
              }

              Object price(Object request) {
                return prices.price(request);
              }
            }
            """)
        .doTest();
  }

  @Test
  void messages() {
    check(
        """
        import com.rabbitmq.client.Channel;
        import com.rabbitmq.client.ConnectionFactory;
        import jakarta.jms.MessageConsumer;
        import java.time.Duration;
        import org.apache.kafka.clients.consumer.Consumer;
        import org.apache.kafka.clients.producer.Producer;
        import org.apache.kafka.clients.producer.ProducerRecord;

        class A {
          void limited(Producer<String, String> producer) throws Exception {
            producer.send(new ProducerRecord<>("topic", "value")).get();
          }

          void worker(MessageConsumer consumer) throws Exception {
            while (true) {
              consumer.receive();
            }
          }

          void kafka(Consumer<String, String> consumer) {
            // BUG: Diagnostic contains: in `Consumer.poll(...)` means for ever
            consumer.poll(Duration.ofMillis(Long.MAX_VALUE));
          }

          void rabbit(Channel channel, ConnectionFactory factory) throws Exception {
            // BUG: Diagnostic contains: use `waitForConfirms(millis)`
            channel.waitForConfirms();
            // BUG: Diagnostic contains: `0` in `ConnectionFactory.setConnectionTimeout(...)`
            factory.setConnectionTimeout(0);
          }

          void jms(MessageConsumer consumer) throws Exception {
            // BUG: Diagnostic contains: use `receive(millis)`
            consumer.receive();
          }
        }
        """);
  }

  @Test
  void guava() {
    check(
        """
        import com.google.common.util.concurrent.FutureCallback;
        import com.google.common.util.concurrent.Futures;
        import com.google.common.util.concurrent.ListenableFuture;
        import com.google.common.util.concurrent.Uninterruptibles;

        class A {
          void afterwards(ListenableFuture<Object> one) {
            one.addListener(() -> Futures.getUnchecked(one), Runnable::run);
            if (one.isDone()) {
              Futures.getUnchecked(one);
            }
            Futures.getUnchecked(Futures.immediateFuture(1));
          }

          void unlimited(ListenableFuture<Object> one) throws Exception {
            // BUG: Diagnostic contains: `Futures.getUnchecked(...)`
            Futures.getUnchecked(one);
            // BUG: Diagnostic contains: use `getUninterruptibly(future, time, unit)`
            Uninterruptibles.getUninterruptibly(one);
          }
        }
        """);
  }

  @Test
  void urlsOpenedByLibraries() {
    check(
        """
        import java.net.URL;
        import java.nio.charset.StandardCharsets;
        import java.nio.file.Path;
        import javax.imageio.ImageIO;
        import org.apache.commons.io.FileUtils;
        import org.apache.commons.io.IOUtils;

        class A {
          void local(URL any) throws Exception {
            IOUtils.toString(A.class.getResource("a"), StandardCharsets.UTF_8);
            IOUtils.toByteArray(any);
            ImageIO.read(new URL("file:/a.png"));
          }

          void remote(Path file) throws Exception {
            // BUG: Diagnostic contains: `ImageIO.read(...)`: neither its connect nor its reads
            ImageIO.read(new URL("https://example.org/a.png"));
            // BUG: Diagnostic contains: `IOUtils.toString(...)`
            IOUtils.toString(new URL("https://example.org/"), StandardCharsets.UTF_8);
            // BUG: Diagnostic contains: use `copyURLToFile(url, file, connectMillis, readMillis)`
            FileUtils.copyURLToFile(new URL("https://example.org/"), file.toFile());
          }
        }
        """);
  }

  private void check(String source) {
    CompilationTestHelper.newInstance(MissingTimeout.class, getClass())
        .addSourceLines("A.java", source)
        .doTest();
  }
}
