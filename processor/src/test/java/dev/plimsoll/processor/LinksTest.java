package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Spans that are linked to those that their arguments name. */
final class LinksTest {
  private final Watched watched = new Watched();

  private static List<String> links(SpanData span) {
    return span.getLinks().stream().map(link -> link.getSpanContext().getSpanId()).toList();
  }

  @Test
  void linksOfArguments() {
    Compiled.cleanly(
            """
            package com.acme;
            import io.opentelemetry.api.trace.SpanContext;
            interface Desk {
              record Message(String traceparent, List<String> others) {}
              @Traced(newRoot = true) void settle(@SpanLink List<SpanContext> batch);
              @Traced void one(@SpanLink(path = "traceparent") Message message, @SpanLink String[] more, int links, int item);
              @Traced Flow.Publisher<String> items(@SpanLink String parent, @SpanLink(path = "others") Message message);
            }
            """,
            """
            package com.acme;
            import io.opentelemetry.api.trace.*;
            class Run implements Desk {
              @Override public void settle(List<SpanContext> batch) {}
              @Override public void one(Message message, String[] more, int links, int item) {}
              @Override public Flow.Publisher<String> items(String parent, Message message) {
                SubmissionPublisher<String> empty = new SubmissionPublisher<>(Runnable::run, 4);
                empty.close();
                return empty;
              }
              static String parent(int n) { return "00-0af7651916cd43dd8448eb211c80319c-b7ad6b716920333" + n + "-01"; }
              static void run(Telemetry telemetry) {
                Desk desk = InstrumentedDesk.wrap(new Run(), telemetry);
                desk.settle(List.of(SpanContext.create("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault())));
                desk.settle(null);
                desk.one(new Message(parent(2), null), new String[] {parent(3)}, 0, 0);
                desk.one(null, null, 0, 0);
                desk.items(parent(4), new Message(null, List.of(parent(5)))).subscribe(new Flow.Subscriber<>() {
                  @Override public void onSubscribe(Flow.Subscription s) { s.request(1); }
                  @Override public void onNext(String item) { }
                  @Override public void onError(Throwable failure) { }
                  @Override public void onComplete() { }
                });
              }
            }
            """)
        .call("com.acme.Run", "run", watched.telemetry());

    assertThat(watched.spans()).hasSize(5);
    assertThat(links(watched.spans().get(0))).containsExactly("b7ad6b7169203331");
    assertThat(links(watched.spans().get(1))).isEmpty();
    assertThat(links(watched.spans().get(2)))
        .containsExactly("b7ad6b7169203332", "b7ad6b7169203333");
    assertThat(links(watched.spans().get(3))).isEmpty();
    assertThat(links(watched.spans().get(4)))
        .containsExactly("b7ad6b7169203334", "b7ad6b7169203335");
    assertThat(watched.telemetry().failures()).isZero();
  }
}
