package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Contexts kept by others than OpenTelemetry's default. The storage is chosen once per process, so
 * each case is a process of its own.
 */
final class ContextStorageTest {
  private static String run(String storage) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dio.opentelemetry.context.enableStrictContext=" + storage.equals("strict"),
                "-Dio.opentelemetry.context.contextStorageProvider="
                    + (storage.equals("plain") ? "default" : ""),
                "-cp",
                System.getProperty("java.class.path"),
                Service.class.getName(),
                storage)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  @Test
  void g10TheStrictStorageFindsNoScopeLeftOpen() throws Exception {
    assertThat(run("strict"))
        .contains("stands in: true")
        .contains("spans: [inner, outer, async] failures: 0")
        .contains("no scope leaked");
  }

  /** A root that stays there would keep the classes of a web application that was stopped. */
  @Test
  void g10AThreadThatHadNoContextHasNoneAfterwards() throws Exception {
    assertThat(run("plain"))
        .contains("stands in: true plain: true")
        .contains("current inside: true")
        .contains("spans: [inner, outer, async] failures: 0")
        .contains("nested: true")
        .contains("kept: null, after what an inner call left behind: null");
  }

  @Test
  void underAForeignStorageSpansArePutIntoItsOwnContexts() throws Exception {
    assertThat(run("foreign"))
        .contains("stands in: false")
        .contains("current inside: true")
        .contains("left open: false")
        .contains("spans: [inner, outer, async] failures: 0")
        .contains("nested: true");
  }

  @Test
  void g8AScopeThatThrowsWhenItIsClosedLeavesTheCallAlone() throws Exception {
    assertThat(run("throws at close"))
        .contains("stands in: true")
        .contains("current inside: true")
        .contains("spans: [inner, outer, async] failures: 4");
  }

  @Test
  void g8AStorageThatRefusesLeavesTheCallAlone() throws Exception {
    assertThat(run("throws at attach"))
        .contains("current inside: false")
        .contains("spans: [outer, inner, async] failures: 3");
  }

  /** A service with two nested calls and an asynchronous one. */
  static final class Service {
    private Service() {}

    public static void main(String... arguments) throws Exception {
      if (!arguments[0].equals("strict") && !arguments[0].equals("plain")) {
        ContextStorage.addWrapper(storage -> new Foreign(storage, arguments[0]));
      }
      Recorder recorder = new Recorder();
      Operation outer = operation(recorder, "outer");
      Operation inner = operation(recorder, "inner");
      boolean current =
          Calls.call(
              outer,
              null,
              () -> Calls.call(inner, null, () -> Span.current().getSpanContext().isValid()));
      CompletableFuture<String> source = new CompletableFuture<>();
      CompletableFuture<String> result = Calls.future(operation(recorder, "async"), () -> source);
      source.complete("receipt");
      System.out.println(
          "stands in: " + SpanContexts.STAND_IN + " plain: " + SpanContexts.PLAIN_SCOPES);
      System.out.println("current inside: " + current);
      System.out.println("left open: " + Span.current().getSpanContext().isValid());
      var spans = recorder.spans.getFinishedSpanItems();
      System.out.println(
          "spans: "
              + spans.stream().map(span -> span.getName()).toList()
              + " failures: "
              + recorder.telemetry.failures());
      System.out.println(
          "nested: " + spans.get(0).getParentSpanId().equals(spans.get(1).getSpanId()));
      System.out.println(result.join());
      if (arguments[0].equals("plain")) {
        System.out.print("kept: " + ContextStorage.get().current());
        SpanScope span = outer.startSpan();
        inner.startSpan();
        outer.success(span, 0, 0);
        System.out.println(
            ", after what an inner call left behind: " + ContextStorage.get().current());
      }
      if (arguments[0].equals("strict")) {
        /* Throws if a scope was left open, or closed on another thread. */
        ((AutoCloseable) ContextStorage.get()).close();
        System.out.println("no scope leaked");
      }
    }

    private static Operation operation(Recorder recorder, String name) {
      return recorder.telemetry.operation(
          OperationSpec.named(name)
              .metric(name)
              .tag("currency", Currency.values())
              .span(name, "INTERNAL", false)
              .build());
    }
  }

  /** A storage with a root of its own class, or one that throws. */
  private record Foreign(ContextStorage storage, String how) implements ContextStorage {
    @Override
    public Scope attach(Context context) {
      if (how.equals("throws at attach")) {
        throw new IllegalStateException("attach");
      }
      Scope scope = storage.attach(context);
      return () -> {
        scope.close();
        if (how.equals("throws at close")) {
          throw new IllegalStateException("close");
        }
      };
    }

    @Override
    public Context current() {
      return storage.current();
    }

    @Override
    public Context root() {
      return how.equals("foreign") ? new Root(storage.root()) : storage.root();
    }
  }

  /** A root like that of the OpenTelemetry agent: not OpenTelemetry's class. */
  private record Root(Context root) implements Context {
    @Override
    public <V> V get(ContextKey<V> key) {
      return root.get(key);
    }

    @Override
    public <V> Context with(ContextKey<V> key, V value) {
      return root.with(key, value);
    }
  }
}
