package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls in flight, sizes and gauges that carry tags of their methods, on a real scrape. */
final class TaggedMetersTest {
  private final Watched watched = new Watched();

  private Compiled run(String... sources) {
    Compiled compiled = Compiled.cleanly(sources);
    compiled.call("com.acme.Run", "run", watched.telemetry());
    return compiled;
  }

  private List<String> series(String prefix) {
    return watched.series(prefix).stream().filter(line -> !line.contains("_max")).toList();
  }

  @Test
  void metersCarryTheTagsThatTheyName() {
    Compiled compiled =
        run(
            """
            package com.acme;
            interface Desk {
              record Ticket(int pages, Boolean urgent) {}
              @Traced
              @InFlight(tags = "unit", longTask = true)
              @SizeMetric(value = "desk.pages", path = "pages", buckets = {1, 10}, tags = {"urgent", "unit"})
              @GaugeMetric(value = "desk.last", path = "pages", tags = "urgent")
              @MetricTag(path = "urgent")
              Ticket serve(
                  @MetricTag TimeUnit unit,
                  @SizeMetric(value = "desk.text", buckets = 5, tags = "unit") @GaugeMetric(value = "desk.length", tags = {"unit"}) String text);
            }
            """,
            """
            package com.acme;
            class Run implements Desk {
              @Override public Ticket serve(TimeUnit unit, String text) {
                if (text == null) { throw new IllegalStateException(); }
                return text.isEmpty() ? null : new Ticket(text.length(), true);
              }
              static void run(Telemetry telemetry) {
                Desk desk = InstrumentedDesk.wrap(new Run(), telemetry);
                desk.serve(TimeUnit.DAYS, "four");
                desk.serve(null, "");
                try { desk.serve(TimeUnit.DAYS, null); } catch (IllegalStateException e) { }
              }
            }
            """);

    assertThat(series("desk_serve_requests_in_flight"))
        .hasSize(8)
        .contains(
            "desk_serve_requests_in_flight{unit=\"DAYS\"} 0.0",
            "desk_serve_requests_in_flight{unit=\"none\"} 0.0");
    assertThat(series("desk_serve_request_running_seconds_count")).hasSize(8);
    assertThat(series("desk_pages_count"))
        .hasSize(7 * 3)
        .contains("desk_pages_count{unit=\"DAYS\",urgent=\"true\"} 1");
    assertThat(series("desk_last"))
        .containsExactlyInAnyOrder(
            "desk_last{urgent=\"false\"} NaN",
            "desk_last{urgent=\"none\"} NaN",
            "desk_last{urgent=\"true\"} 4.0");
    assertThat(series("desk_text_count"))
        .contains("desk_text_count{unit=\"DAYS\"} 1", "desk_text_count{unit=\"none\"} 1");
    assertThat(series("desk_length")).contains("desk_length{unit=\"DAYS\"} 4.0");
    assertThat(watched.series("desk_serve_requests_total")).isEmpty();
    assertThat(watched.spans()).hasSize(3);
    assertThat(watched.telemetry().failures()).isZero();

    String units = "unit=NANOSECONDS,MICROSECONDS,MILLISECONDS,SECONDS,MINUTES,HOURS,DAYS";
    assertThat(compiled.facts("meters", "com.acme.Desk"))
        .anyMatch(f -> f.startsWith("desk.last\tgauge\turgent=false,true,none\t\t3\t"))
        .anyMatch(
            f ->
                f.startsWith(
                    "desk.pages\thistogram\t" + units + "|urgent=false,true,none\t1|10\t126\t"))
        .anyMatch(f -> f.startsWith("desk.serve.request.running\tlong-task\t" + units + "\t\t21\t"))
        .anyMatch(f -> f.startsWith("desk.serve.requests.in.flight\tgauge\t" + units + "\t\t7\t"));
  }

  @Test
  void besideTheThreeFamiliesAndWhereCallsAreOverLater() {
    run(
        """
        package com.acme;
        interface Desk {
          @RedMetric(value = "desk.later", buckets = 1)
          @InFlight(tags = "kind")
          @SizeMetric(value = "desk.answer", buckets = 1, tags = {"kind", "long"})
          @MetricTag(value = "long", values = {"a", "b"})
          CompletableFuture<String> later(@MetricTag(values = {"in", "out"}) String kind, @MetricTag boolean retry);
          @InFlight(tags = "kind") @CountMetric("desk.seen") Flow.Publisher<String> see(@MetricTag(values = "x") String kind);
        }
        """,
        """
        package com.acme;
        class Run implements Desk {
          CompletableFuture<String> pending = new CompletableFuture<>();
          SubmissionPublisher<String> published = new SubmissionPublisher<>(Runnable::run, 1);
          @Override public CompletableFuture<String> later(String kind, boolean retry) { return pending; }
          @Override public Flow.Publisher<String> see(String kind) { return published; }
          static void run(Telemetry telemetry) {
            Run target = new Run();
            Desk desk = InstrumentedDesk.wrap(target, telemetry);
            desk.later("in", true);
            target.pending.complete("b");
            target.pending = new CompletableFuture<>();
            desk.later("out", false);
            desk.see("x").subscribe(new Flow.Subscriber<>() {
              @Override public void onSubscribe(Flow.Subscription s) { }
              @Override public void onNext(String item) { }
              @Override public void onError(Throwable failure) { }
              @Override public void onComplete() { }
            });
          }
        }
        """);

    assertThat(series("desk_later_requests_in_flight"))
        .contains(
            "desk_later_requests_in_flight{kind=\"in\"} 0.0",
            "desk_later_requests_in_flight{kind=\"out\"} 1.0");
    assertThat(series("desk_answer_sum")).contains("desk_answer_sum{kind=\"in\",long=\"b\"} 1.0");
    assertThat(series("desk_later_requests_total"))
        .contains(
            "desk_later_requests_total{kind=\"in\",long=\"b\",retry=\"true\",status=\"success\"} 1.0");
    assertThat(series("desk_see_requests_in_flight"))
        .contains("desk_see_requests_in_flight{kind=\"x\"} 1.0");
    assertThat(watched.telemetry().failures()).isZero();
  }
}
