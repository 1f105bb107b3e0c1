package dev.plimsoll.checks;

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
  void jdbc() {
    check(
        """
        import java.sql.Connection;
        import java.sql.PreparedStatement;
        import java.sql.ResultSet;
        import java.sql.SQLException;
        import java.sql.Statement;

        class A {
          void limited(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("select 1")) {
              statement.setQueryTimeout(1);
              statement.executeQuery();
            }
          }

          void byAHelper(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("select 1")) {
              limit(statement);
              statement.executeQuery();
            }
          }

          private void limit(Statement statement) throws SQLException {
            statement.setQueryTimeout(1);
          }

          void byAFactory(Connection connection) throws SQLException {
            try (PreparedStatement statement = prepare(connection)) {
              statement.executeQuery();
            }
          }

          private PreparedStatement prepare(Connection connection) throws SQLException {
            PreparedStatement statement = connection.prepareStatement("select 1");
            statement.setQueryTimeout(1);
            return statement;
          }

          void neverExecuted(Connection connection) throws SQLException {
            connection.prepareStatement("select 1").close();
          }

          void unlimited(Connection connection) throws SQLException {
            // BUG: Diagnostic contains: `PreparedStatement` is used without `setQueryTimeout`
            try (PreparedStatement statement = connection.prepareStatement("select 1");
                ResultSet rows = statement.executeQuery()) {
              rows.next();
            }
          }

          void chained(Connection connection) throws SQLException {
            // BUG: Diagnostic contains: `Statement` is used without `setQueryTimeout`
            connection.createStatement().execute("delete from a");
          }

          void zero(Statement statement) throws SQLException {
            // BUG: Diagnostic contains: `0` in `Statement.setQueryTimeout(...)` means for ever
            statement.setQueryTimeout(0);
          }
        }
        """);
  }

  @Test
  void aNetworkTimeoutBoundsTheStatementsOfAClass() {
    check(
        """
        import java.sql.Connection;
        import java.sql.SQLException;

        class A {
          void m(Connection connection) throws SQLException {
            connection.setNetworkTimeout(Runnable::run, 1_000);
            connection.createStatement().execute("delete from a");
          }
        }
        """);
  }

  @Test
  void waits() {
    check(
        """
        import static java.util.concurrent.TimeUnit.SECONDS;

        import java.util.List;
        import java.util.concurrent.BlockingQueue;
        import java.util.concurrent.Callable;
        import java.util.concurrent.CompletableFuture;
        import java.util.concurrent.CountDownLatch;
        import java.util.concurrent.ExecutorService;
        import java.util.concurrent.ForkJoinTask;
        import java.util.concurrent.Future;
        import java.util.concurrent.TimeUnit;
        import java.util.stream.Stream;

        class A {
          Object limited(Future<?> future) throws Exception {
            return future.get(1, SECONDS);
          }

          Object done(Future<?> future) throws Exception {
            return future.isDone() ? future.get() : null;
          }

          Object limitedUpstream(CompletableFuture<?> future) {
            return future.orTimeout(1, SECONDS).join();
          }

          Object limitedBefore(CompletableFuture<?> future) {
            CompletableFuture<?> limited = future.orTimeout(1, SECONDS);
            return limited.join();
          }

          Object completed() {
            return CompletableFuture.completedFuture(1).join();
          }

          CompletableFuture<List<Object>> all(List<CompletableFuture<Object>> futures) {
            return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .thenApply(done -> futures.stream().map(CompletableFuture::join).toList());
          }

          List<Object> allLimited(List<CompletableFuture<Object>> futures) throws Exception {
            CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).get(1, SECONDS);
            return futures.stream().map(CompletableFuture::join).toList();
          }

          void invoked(ExecutorService executor, List<Callable<Object>> tasks) throws Exception {
            for (Future<Object> future : executor.invokeAll(tasks, 1, SECONDS)) {
              future.get();
            }
          }

          Object forked(ForkJoinTask<Object> part) throws Exception {
            return part.get();
          }

          void killed(Process process) throws Exception {
            if (!process.waitFor(1, SECONDS)) {
              process.destroyForcibly();
              process.waitFor();
            }
          }

          public static void main(String[] args) throws Exception {
            new CountDownLatch(1).await();
          }

          abstract static class Wrapping implements Future<Object> {
            Future<Object> delegate;

            @Override
            public Object get() throws java.util.concurrent.ExecutionException, InterruptedException {
              return delegate.get();
            }
          }

          Object getUnbounded(Future<?> future) throws Exception {
            return future.get();
          }

          Object polled(BlockingQueue<Future<?>> done) throws Exception {
            Future<?> future = done.poll(1, SECONDS);
            return future.get();
          }

          Object unlimited(Future<?> future) throws Exception {
            // BUG: Diagnostic contains: `Future.get()`: what it waits for may never come
            return future.get();
          }

          Object unlimited(CompletableFuture<?> future) {
            // BUG: Diagnostic contains: call `orTimeout(time, unit)` before it
            return future.join();
          }

          void joinAll(CompletableFuture<?>... futures) {
            // BUG: Diagnostic contains: `CompletableFuture.join()`
            CompletableFuture.allOf(futures).join();
          }

          Stream<Object> joins(Stream<CompletableFuture<Object>> futures) {
            // BUG: Diagnostic contains: `CompletableFuture.join()`
            return futures.map(CompletableFuture::join);
          }

          Object submitted(ExecutorService executor) throws Exception {
            // BUG: Diagnostic contains: `Future.get()`
            return executor.submit(() -> 1).get();
          }

          void others(CountDownLatch latch, Thread thread, Process process) throws Exception {
            // BUG: Diagnostic contains: `CountDownLatch.await()`
            latch.await();
            // BUG: Diagnostic contains: `Thread.join()`
            thread.join();
            // BUG: Diagnostic contains: `Process.waitFor()`
            process.waitFor();
          }

          void zero(Thread thread, Future<?> future) throws Exception {
            // BUG: Diagnostic contains: `0` in `Thread.join(...)` means for ever
            thread.join(0);
            // BUG: Diagnostic contains: `Long.MAX_VALUE` in `Future.get(...)` means for ever
            future.get(Long.MAX_VALUE, TimeUnit.DAYS);
          }
        }
        """);
  }

  @Test
  void waitsAreLeftAloneWhereTheOptionSaysSo() {
    CompilationTestHelper.newInstance(MissingTimeout.class, getClass())
        .setArgs("-XepOpt:Plimsoll:MissingTimeout:Waits=false")
        .addSourceLines(
            "A.java",
            """
            import java.util.concurrent.Future;

            class A {
              Object get(Future<?> future) throws Exception {
                return future.get();
              }
            }
            """)
        .doTest();
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

  private void check(String source, String... expected) {
    CompilationTestHelper helper =
        CompilationTestHelper.newInstance(MissingTimeout.class, getClass());
    if (expected.length > 0) {
      helper.expectErrorMessage(
          expected[0], message -> message.contains(expected[1]) && message.contains(expected[2]));
    }
    helper.addSourceLines("A.java", source).doTest();
  }
}
