package dev.plimsoll.checks;

import static dev.plimsoll.checks.TimeoutSource.check;

import com.google.errorprone.CompilationTestHelper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MissingTimeoutTest {
  @Test
  void httpClient() {
    check(
        """
        import java.net.URI;
        import java.net.http.HttpClient;
        import java.net.http.HttpRequest;
        import java.time.Duration;
        import java.util.function.Consumer;

        class A {
          private static final Duration LIMIT = Duration.ofSeconds(1);
          private final HttpRequest.Builder kept = HttpRequest.newBuilder();

          A() {
            kept.timeout(LIMIT);
          }

          HttpClient limited() {
            return HttpClient.newBuilder().connectTimeout(LIMIT).build();
          }

          HttpClient inAVariable(boolean http2) {
            HttpClient.Builder builder = HttpClient.newBuilder();
            if (http2) {
              builder.version(HttpClient.Version.HTTP_2);
            }
            builder.connectTimeout(LIMIT);
            return builder.build();
          }

          HttpRequest inAField() {
            return kept.build();
          }

          HttpRequest byAFactory(URI uri) {
            return base(uri).GET().build();
          }

          private static HttpRequest.Builder base(URI uri) {
            return HttpRequest.newBuilder(uri).timeout(LIMIT);
          }

          HttpRequest afterAFactory(URI uri) {
            return bare(uri).timeout(LIMIT).build();
          }

          private static HttpRequest.Builder bare(URI uri) {
            return HttpRequest.newBuilder(uri).header("a", "b");
          }

          HttpRequest byAHelper(URI uri) {
            HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
            limit(builder);
            return builder.build();
          }

          private static void limit(HttpRequest.Builder builder) {
            builder.timeout(LIMIT);
          }

          HttpRequest byACallback(URI uri, Consumer<HttpRequest.Builder> customizer) {
            HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
            customizer.accept(builder);
            return builder.build();
          }

          HttpRequest.Builder handedOut(URI uri) {
            return HttpRequest.newBuilder(uri);
          }

          HttpRequest given(HttpRequest.Builder builder) {
            return builder.build();
          }

          HttpRequest byAlias(URI uri) {
            HttpRequest.Builder one = HttpRequest.newBuilder(uri);
            HttpRequest.Builder other = one;
            other.timeout(LIMIT);
            return one.build();
          }

          HttpClient unlimited() {
            // BUG: Diagnostic contains: `HttpClient` is used without `connectTimeout`
            return HttpClient.newBuilder().build();
          }

          HttpClient unlimitedByDefault() {
            // BUG: Diagnostic contains: `HttpClient.newHttpClient()`
            return HttpClient.newHttpClient();
          }

          HttpRequest unlimitedRequest(URI uri) {
            // BUG: Diagnostic contains: `HttpRequest` is used without `timeout`
            return HttpRequest.newBuilder(uri).GET().build();
          }

          HttpRequest unlimitedInAVariable(URI uri) {
            // BUG: Diagnostic contains: call `timeout(Duration)` on the builder
            HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
            builder.GET();
            return builder.build();
          }

          HttpRequest unlimitedByAFactory(URI uri) {
            return open(uri).build();
          }

          private HttpRequest.Builder open(URI uri) {
            // BUG: Diagnostic contains: `HttpRequest` is used without `timeout`
            return HttpRequest.newBuilder(uri);
          }

          HttpRequest unlimitedByAHelper(URI uri) {
            // BUG: Diagnostic contains: `HttpRequest` is used without `timeout`
            HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
            header(builder);
            return builder.build();
          }

          private static void header(HttpRequest.Builder builder) {
            builder.header("a", "b");
          }
        }
        """);
  }

  @Test
  void urlConnection() {
    check(
        """
        import java.io.IOException;
        import java.io.InputStream;
        import java.net.HttpURLConnection;
        import java.net.JarURLConnection;
        import java.net.URI;
        import java.net.URL;
        import java.net.URLConnection;

        class A {
          InputStream limited(URL url) throws IOException {
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(1_000);
            return connection.getInputStream();
          }

          InputStream resource() throws IOException {
            return A.class.getResource("a").openStream();
          }

          InputStream anyUrl(URL url) throws IOException {
            return url.openStream();
          }

          InputStream file() throws IOException {
            return new URL("file:/etc/hosts").openStream();
          }

          Object jar(URL url) throws IOException {
            return ((JarURLConnection) url.openConnection()).getJarFile();
          }

          URLConnection handedOut(URL url) throws IOException {
            return (HttpURLConnection) url.openConnection();
          }

          InputStream unlimited(URL url) throws IOException {
            // BUG: Diagnostic matches: both
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setRequestMethod("GET");
            return connection.getInputStream();
          }

          int halfLimited(String host) throws IOException {
            // BUG: Diagnostic contains: `URLConnection` is used without `setReadTimeout`
            URLConnection connection = new URL("https://" + host).openConnection();
            connection.setConnectTimeout(1_000);
            return connection.getContentLength();
          }

          InputStream chained(URI uri) throws IOException {
            // BUG: Diagnostic contains: `URL.openStream()`: neither its connect nor its reads
            return URI.create("https://example.org/").toURL().openStream();
          }

          InputStream local(String spec) throws IOException {
            URL url = new URL(spec);
            // BUG: Diagnostic contains: `URL.openStream()`
            return url.openStream();
          }

          void zero(URLConnection connection) {
            connection.setConnectTimeout(1);
            // BUG: Diagnostic contains: `0` in `URLConnection.setReadTimeout(...)` means for ever
            connection.setReadTimeout(0);
          }
        }
        """,
        "both",
        "`URLConnection` is used without `setConnectTimeout` and `setReadTimeout`: a connect to a host"
            + " that drops packets never returns, and a read from a peer that goes silent never"
            + " returns. ",
        "To fix: call `setConnectTimeout(millis)` and `setReadTimeout(millis)` before it connects");
  }

  @Test
  void socket() {
    check(
        """
        import java.io.IOException;
        import java.io.InputStream;
        import java.net.InetSocketAddress;
        import java.net.Socket;
        import java.net.SocketAddress;
        import javax.net.SocketFactory;

        class A {
          private Socket kept;
          Socket open;

          InputStream limited(InetSocketAddress address) throws IOException {
            Socket socket = new Socket();
            socket.connect(address, 1_000);
            socket.setSoTimeout(1_000);
            return socket.getInputStream();
          }

          void inAField(InetSocketAddress address) throws IOException {
            kept = new Socket();
            kept.connect(address, 1_000);
            kept.setSoTimeout(1_000);
          }

          InputStream ofAField() throws IOException {
            return kept.getInputStream();
          }

          void inAnOpenField(InetSocketAddress address) throws IOException {
            open = new Socket();
            open.connect(address, 1_000);
            open.getInputStream().read();
          }

          void onlyWrites(InetSocketAddress address) throws IOException {
            Socket socket = new Socket();
            socket.connect(address, 1_000);
            socket.getOutputStream().write(1);
          }

          static class Wrapping extends Socket {
            private final Socket wrapped = new Socket();

            @Override
            public void connect(SocketAddress address) throws IOException {
              wrapped.connect(address);
            }
          }

          void connects(String host) throws IOException {
            // BUG: Diagnostic contains: `new Socket(...)`: it connects at once
            new Socket(host, 80).close();
          }

          void connects(InetSocketAddress address) throws IOException {
            Socket socket = new Socket();
            // BUG: Diagnostic contains: use `connect(address, millis)`
            socket.connect(address);
          }

          InputStream both(String host) throws IOException {
            // BUG: Diagnostic matches: both
            Socket socket = new Socket(host, 80);
            return socket.getInputStream();
          }

          InputStream reads(InetSocketAddress address) throws IOException {
            // BUG: Diagnostic contains: `Socket` is used without `setSoTimeout`
            Socket socket = new Socket();
            socket.connect(address, 1_000);
            return socket.getInputStream();
          }

          void factory(SocketFactory factory) throws IOException {
            // BUG: Diagnostic contains: `SocketFactory.createSocket(...)`
            factory.createSocket("host", 1).close();
          }

          void zero(Socket socket, InetSocketAddress address) throws IOException {
            // BUG: Diagnostic contains: `0` in `Socket.connect(...)` means for ever
            socket.connect(address, 0);
            // BUG: Diagnostic contains: `0` in `Socket.setSoTimeout(...)` means for ever
            socket.setSoTimeout(0);
          }
        }
        """,
        "both",
        "which is minutes; `Socket` is used without `setSoTimeout`: a read from a peer that goes"
            + " silent never returns. ",
        "To fix: use `new Socket()` and `connect(address, millis)`, and call `setSoTimeout(millis)`"
            + " before it reads");
  }

  @Test
  void annotationsBoundWhatTheyStandOn() {
    check(
        """
        import io.github.resilience4j.timelimiter.annotation.TimeLimiter;
        import java.util.concurrent.Future;

        class A {
          @TimeLimiter(name = "a")
          Object get(Future<?> future) throws Exception {
            return future.get();
          }
        }
        """);
  }

  @Test
  void rowsOfTheUsers(@TempDir Path folder) throws Exception {
    Path rows =
        Files.writeString(
            folder.resolve("mine.tsv"),
            "timeout-call\tA#waits()\tit never ends\tuse `waits(int)`\n");

    CompilationTestHelper.newInstance(MissingTimeout.class, getClass())
        .setArgs("-XepOpt:Plimsoll:Models=" + rows)
        .addSourceLines(
            "A.java",
            """
            class A {
              void waits() {}

              void m() {
                // BUG: Diagnostic contains: `A.waits()`: it never ends. To fix: use `waits(int)`
                waits();
              }
            }
            """)
        .doTest();
  }
}
