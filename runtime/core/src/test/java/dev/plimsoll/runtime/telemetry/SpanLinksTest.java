package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Links to whatever names a span. */
final class SpanLinksTest {
  private final Recorder recorder = new Recorder();
  private final Operation settle =
      recorder.telemetry.operation(
          OperationSpec.named("settle").span("settle", "CONSUMER", true).build());

  private static SpanContext span(int number) {
    return SpanContext.createFromRemoteParent(
        "0af7651916cd43dd8448eb211c80319c",
        "b7ad6b716920333" + number,
        TraceFlags.getSampled(),
        TraceState.getDefault());
  }

  private List<String> linksOf(Object... sources) {
    SpanScope scope = settle.startSpan(sources);
    settle.success(scope, 0, 0);
    assertThat(recorder.telemetry.failures()).isZero();
    SpanData ended = recorder.onlySpan();
    recorder.spans.reset();
    return ended.getLinks().stream()
        .map(LinkData::getSpanContext)
        .map(SpanContext::getSpanId)
        .toList();
  }

  @Test
  void contextsSpansAndTexts() {
    assertThat(
            linksOf(
                span(1),
                Span.wrap(span(2)),
                Context.root().with(Span.wrap(span(3))),
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203334-01"))
        .containsExactly(
            "b7ad6b7169203331", "b7ad6b7169203332", "b7ad6b7169203333", "b7ad6b7169203334");
  }

  @Test
  void collectionsAndArrays() {
    assertThat(
            linksOf(
                List.of(span(1), List.of(span(2))), new SpanContext[] {span(3), null}, List.of()))
        .containsExactly("b7ad6b7169203331", "b7ad6b7169203332", "b7ad6b7169203333");
  }

  @Test
  void nullAndWhatNamesNoSpanIsLeftOut() {
    assertThat(linksOf((Object[]) null)).isEmpty();
    assertThat(
            linksOf(
                null,
                "",
                "no traceparent",
                SpanContext.getInvalid(),
                Context.root(),
                7,
                Arrays.asList(null, "x")))
        .isEmpty();
  }

  @Test
  void g8ACollectionThatThrowsIsOursToBear() {
    Iterable<Object> broken =
        () -> {
          throw new IllegalStateException();
        };

    assertThat(settle.startSpan(broken)).isSameAs(SpanScope.none());
    assertThat(recorder.telemetry.failures()).isOne();
    assertThat(Context.current()).isSameAs(Context.root());
  }
}
