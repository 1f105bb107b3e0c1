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
import org.junit.jupiter.api.Test;

/** What adapters to reactive libraries are given, where telemetry itself is in trouble. */
final class DeferredCallTest {
  private final Recorder recorder = new Recorder();

  private static Operation price(Recorder recorder) {
    return recorder.telemetry.operation(
        OperationSpec.named("price")
            .metric("price")
            .span("price", "INTERNAL", false)
            .cancellable()
            .build());
  }

  @Test
  void onlyTheFirstEndCounts() {
    ActiveCall call = DeferredCall.of(price(recorder), 0).start();

    call.cancelled();
    call.success();
    call.failure(new IllegalStateException());

    assertThat(recorder.spans.getFinishedSpanItems()).hasSize(1);
    assertThat(recorder.meters.scrape())
        .contains("price_requests_total{status=\"cancelled\"} 1.0")
        .contains("price_requests_total{status=\"success\"} 0.0")
        .contains("price_requests_total{status=\"error\"} 0.0");
  }

  @Test
  void aCallWithoutMetricAndSpanIsWatchedWhereItsResultIsRead() {
    Operation sized = recorder.telemetry.operation(OperationSpec.named("sized").build());
    ResultReader<String> size = (span, series, result) -> result.length();

    assertThat(DeferredCall.of(sized, 0).start().isOff()).isTrue();
    assertThat(DeferredCall.of(sized, 0).read(null).start().isOff()).isTrue();
    assertThat(DeferredCall.of(sized, 0).read(size).start().isOff()).isFalse();

    recorder.telemetry.switches().off("sized");
    assertThat(DeferredCall.of(sized, 0).read(size).start().isOff()).isTrue();
  }

  @Test
  void whatIsMadeOfTheSpansContextIsInsideToo() {
    ActiveCall call = DeferredCall.of(price(recorder), 0).start();

    try (Scope inside = call.inside();
        Scope own = Context.current().with(ContextKey.named("tenant"), "acme").makeCurrent();
        Scope outside = call.outside()) {
      assertThat(inside).isNotNull();
      assertThat(own).isNotNull();
      assertThat(outside).isNotNull();
      assertThat(Span.current().getSpanContext().isValid()).isFalse();
    }

    assertThat(Context.current()).isSameAs(Context.root());
    call.success();
  }

  @Test
  void aCallOnAThreadWithoutContextBelongsToTheOneThatTheLibraryCarried() {
    ActiveCall outer = DeferredCall.of(price(recorder), 0).start();

    ActiveCall inner = DeferredCall.of(price(recorder), 0).start(outer.context());
    inner.success();
    outer.success();

    assertThat(recorder.spans.getFinishedSpanItems().get(0).getParentSpanId())
        .isEqualTo(recorder.spans.getFinishedSpanItems().get(1).getSpanId());
    assertThat(Context.current()).isSameAs(Context.root());
  }

  @Test
  void attributesThatThrowLeaveTheCallAlone() {
    DeferredCall call =
        DeferredCall.of(
            price(recorder),
            0,
            span -> {
              throw new StackOverflowError();
            });

    call.start().success();

    assertThat(recorder.spans.getFinishedSpanItems()).hasSize(1);
    assertThat(recorder.telemetry.failures()).isEqualTo(1);
  }

  @Test
  void underTheAgentsStorageTheSubscriberIsOutside() throws Exception {
    assertThat(run("agent"))
        .contains("inside: true")
        .contains("outside: false")
        .contains("left open: false")
        .contains("spans: 1 failures: 0");
  }

  @Test
  void aStorageThatThrowsLeavesTheCallAlone() throws Exception {
    assertThat(run("throws")).contains("inside: false").contains("left open: false");
  }

  /** The storage is chosen once per process, so each case is a process of its own. */
  private static String run(String storage) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
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

  /** A subscription whose source and subscriber look at the current span. */
  static final class Service {
    private Service() {}

    public static void main(String... arguments) {
      ContextStorage.addWrapper(
          storage -> arguments[0].equals("agent") ? new Agent(storage) : new Throwing(storage));
      Recorder recorder = new Recorder();
      ActiveCall call = DeferredCall.of(price(recorder), 0).start();
      Scope inside = call.inside();
      System.out.println("inside: " + Span.current().getSpanContext().isValid());
      Scope outside = call.outside();
      System.out.println("outside: " + Span.current().getSpanContext().isValid());
      outside.close();
      inside.close();
      call.success();
      System.out.println("left open: " + Span.current().getSpanContext().isValid());
      System.out.println(
          "spans: "
              + recorder.spans.getFinishedSpanItems().size()
              + " failures: "
              + recorder.telemetry.failures());
    }
  }

  /** Shows contexts of its own, another one each time. */
  private record Agent(ContextStorage storage) implements ContextStorage {
    @Override
    public Scope attach(Context context) {
      return storage.attach(context instanceof Shown shown ? shown.context() : context);
    }

    @Override
    public Context current() {
      Context current = storage.current();
      return current == null ? null : new Shown(current);
    }

    @Override
    public Context root() {
      return new Shown(storage.root());
    }
  }

  /** A context as the agent shows it. */
  private record Shown(Context context) implements Context {
    @Override
    public <V> V get(ContextKey<V> key) {
      return context.get(key);
    }

    @Override
    public <V> Context with(ContextKey<V> key, V value) {
      return new Shown(context.with(key, value));
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  private record Throwing(ContextStorage storage) implements ContextStorage {
    @Override
    public Scope attach(Context context) {
      throw new IllegalStateException("attach");
    }

    @Override
    public Context current() {
      return storage.current();
    }
  }
}
