package dev.plimsoll.checks;

import static dev.plimsoll.checks.TimeoutSource.check;

import org.junit.jupiter.api.Test;

/** What is known of the HTTP clients that services use, library by library. */
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
}
