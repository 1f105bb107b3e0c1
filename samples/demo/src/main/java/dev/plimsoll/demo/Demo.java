package dev.plimsoll.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.proto.trace.v1.Span;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Runs the payments sample on real parts, and prints and checks what Plimsoll made of it.
 *
 * <p>Started in the folder {@code samples}, by {@code demo.sh}, after everything is built.
 */
public final class Demo {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int CHARGES = 5;

  private final Verdict verdict = new Verdict();
  private final ObjectMapper json = new ObjectMapper();
  private final Path samples;
  private final Database database;
  private final FakeGateway gateway;
  private final SpanCollector spans;
  private final Service service;

  /** Sets this run's orders apart from those of an earlier one in a database that stays. */
  private final String order = "A-" + Long.toString(System.currentTimeMillis(), 36) + "-";

  private String scrape = "";
  private String receipt = "";

  private Demo(Path samples, Parts parts) {
    this.samples = samples;
    database = parts.database();
    gateway = parts.gateway();
    spans = parts.spans();
    service = parts.service();
  }

  /** Runs it; the exit code is 0 where all was as it should be. */
  public static void main(String[] args) {
    Deadline.set(Duration.ofSeconds(240));
    Path samples = Path.of("").toAbsolutePath();
    boolean clean = false;
    try (Parts parts = Parts.start(samples)) {
      clean = new Demo(samples, parts).run();
    } catch (Exception e) {
      e.printStackTrace();
    }
    /* What is still running is stopped by the shutdown hooks. */
    System.exit(clean ? 0 : 1);
  }

  private boolean run() {
    verdict.part("Requests: good, declined, failing, slow", this::requests);
    verdict.part("Logs: JSON lines, e-mail and card number masked", this::logs);
    verdict.part("Metrics: requests, errors, duration of one operation", this::metrics);
    verdict.part("Trace: one request, its gateway and database children", this::trace);
    verdict.part("Health: healthy, degraded, unhealthy, healthy again", this::health);
    verdict.part("Nothing sensitive anywhere in what the service wrote", this::sentinels);
    verdict.part("A build past the line: samples/violations fails", this::violations);
    return verdict.close();
  }

  private void requests() throws Exception {
    receipt = pay(order + 1, FakeGateway.APPROVED, "EUR", 201);
    pay(order + 2, FakeGateway.APPROVED, "EUR", 201);
    pay(order + 3, FakeGateway.DECLINED, "GBP", 402);
    pay(order + 4, FakeGateway.BROKEN, "EUR", 502);
    pay(order + 5, FakeGateway.SILENT, "EUR", 504);
    post("/payments", "{\"id\": 7,", 400);
    post("/refunds?receipt=" + json.readTree(receipt).path("id").asText(), "", 200);
    post("/refunds?receipt=none-of-ours", "", 404);
  }

  private String pay(String id, String card, String currency, int status) throws Exception {
    return post("/payments", Orders.json(id, card, currency), status);
  }

  private String post(String path, String body, int status) throws Exception {
    HttpResponse<String> answer = service.post(path, body);
    verdict.say("POST " + path + " -> " + answer.statusCode() + " " + answer.body());
    verdict.expectEqual(status, answer.statusCode(), "status");
    return answer.body();
  }

  private void logs() throws Exception {
    Wait.until(PATIENCE, () -> Optional.of(charges()).filter(lines -> lines.size() >= CHARGES));
    List<String> lines = charges();
    lines.stream().limit(2).forEach(verdict::say);
    verdict.expectEqual(CHARGES, lines.size(), "log lines of charges");
    for (String line : lines) {
      String message = json.readTree(line).path("message").asText();
      verdict.expect(
          message.contains("email=***@example.com"), "e-mail is not masked to its domain");
      verdict.expect(message.contains("cvv=***,"), "cvv is not masked");
      verdict.expect(message.contains("number=***"), "card number is not masked to its last four");
      verdict.expect(message.contains("deliveryAddress=***]"), "address is not masked");
    }
  }

  private List<String> charges() {
    return service.output().stream()
        .filter(line -> line.contains("charging Order[id=" + order))
        .toList();
  }

  private void metrics() throws Exception {
    scrape = service.metrics();
    List<String> families =
        scrape.lines().filter(line -> line.contains("payments_charge_")).toList();
    families.stream().filter(this::isWorthShowing).forEach(verdict::say);
    String outcome = "payments_charge_requests_total{currency=\"%s\",status=\"%s\"} %s";
    String failure = "payments_charge_errors_total{currency=\"%s\",error_type=\"%s\"} %s";
    String duration = "payments_charge_request_duration_seconds_count{currency=\"%s\"} %s";
    for (String series :
        List.of(
            outcome.formatted("EUR", "success", "2.0"),
            outcome.formatted("EUR", "error", "2.0"),
            outcome.formatted("GBP", "success", "1.0"),
            outcome.formatted("GBP", "error", "0.0"),
            outcome.formatted("USD", "success", "0.0"),
            outcome.formatted("USD", "error", "0.0"),
            failure.formatted("EUR", "timeout", "1.0"),
            failure.formatted("EUR", "com.acme.payments.GatewayUnavailable", "1.0"),
            failure.formatted("EUR", "_OTHER", "0.0"),
            failure.formatted("USD", "timeout", "0.0"),
            duration.formatted("EUR", "4"),
            duration.formatted("USD", "0"))) {
      verdict.expect(families.contains(series), "no series " + series);
    }
    for (String bound : List.of("0.05", "0.1", "0.25", "0.5", "1.0", "2.5", "+Inf")) {
      String bucket =
          "payments_charge_request_duration_seconds_bucket{currency=\"EUR\",le=\"" + bound;
      verdict.expect(
          families.stream().anyMatch(line -> line.startsWith(bucket)), "no bucket " + bound);
    }
  }

  private boolean isWorthShowing(String line) {
    return !line.startsWith("#") && !(line.contains("_bucket") && !line.contains("\"EUR\""));
  }

  private static boolean hasTimedOut(List<Span> trace) {
    return trace.stream()
        .anyMatch(span -> SpanCollector.attribute(span, "error.type").equals("timeout"));
  }

  private void trace() throws Exception {
    Optional<List<Span>> found =
        Wait.until(
            PATIENCE,
            () ->
                Optional.of(spans.trace("order.id", order + 1)).filter(trace -> trace.size() >= 4));
    List<Span> trace = found.orElse(spans.trace("order.id", order + 1));
    SpanTree.draw(trace).forEach(verdict::say);
    SortedSet<String> paths = new TreeSet<>();
    trace.forEach(span -> paths.add(SpanTree.path(span, trace)));
    verdict.expectEqual(
        new TreeSet<>(
            List.of(
                "POST /payments",
                "POST /payments / PaymentService.charge",
                "POST /payments / PaymentService.charge / gateway authorize",
                "POST /payments / PaymentService.charge / ledger record")),
        paths,
        "spans");
    Optional<List<Span>> slow =
        Wait.until(
            PATIENCE,
            () -> Optional.of(spans.trace("order.id", order + 5)).filter(Demo::hasTimedOut));
    slow.ifPresent(late -> SpanTree.draw(late).forEach(verdict::say));
    verdict.expect(slow.isPresent(), "no span of the slow request has error.type=timeout");
  }

  private void health() throws Exception {
    awaitHealth("healthy", 200, report -> report.path("version").asText().equals("1.0.0"));
    gateway.close();
    awaitHealth("degraded", 200, report -> check(report, "gateway").equals("down"));
    gateway.resume();
    awaitHealth("healthy", 200, report -> true);
    if (database.isExternal()) {
      verdict.say("unhealthy is not shown: the database is yours, and is not stopped");
      return;
    }
    database.stop();
    awaitHealth("unhealthy", 503, report -> !check(report, "database").equals("up"));
    database.start();
    awaitHealth("healthy", 200, report -> check(report, "database").equals("up"));
    pay(order + 6, FakeGateway.APPROVED, "USD", 201);
  }

  private void awaitHealth(String status, int code, Predicate<JsonNode> more) throws Exception {
    Optional<HttpResponse<String>> answer =
        Wait.until(
            PATIENCE,
            () -> {
              HttpResponse<String> now = service.health();
              JsonNode report = json.readTree(now.body());
              boolean reached = report.path("status").asText().equals(status) && more.test(report);
              return reached ? Optional.of(now) : Optional.empty();
            });
    HttpResponse<String> shown = answer.isPresent() ? answer.get() : service.health();
    verdict.say("GET /health -> " + shown.statusCode() + " " + shown.body());
    verdict.expect(answer.isPresent(), "is not " + status);
    verdict.expectEqual(code, shown.statusCode(), "status of " + status);
  }

  private static String check(JsonNode report, String name) {
    for (JsonNode check : report.path("checks")) {
      if (check.path("name").asText().equals(name)) {
        return check.path("status").asText();
      }
    }
    return "missing";
  }

  private void sentinels() throws Exception {
    Map<String, String> written = new HashMap<>();
    written.put("log", String.join("\n", service.output()));
    written.put("metrics", service.metrics());
    written.put("health", service.health().body());
    written.put("spans", spans.all().toString());
    written.put("receipt", receipt);
    verdict.say("looked for " + Orders.SENTINELS.size() + " values in " + written.keySet());
    verdict.expect(service.output().size() > 10, "the service wrote too little to say so");
    written.forEach(
        (where, text) ->
            Orders.SENTINELS.forEach(
                value -> verdict.expect(!text.contains(value), "a value left by the " + where)));
  }

  private void violations() throws Exception {
    Path project = samples.resolve("violations");
    String more = System.getenv().getOrDefault("MVN_ARGS", "").trim();
    List<String> arguments = new ArrayList<>(Arrays.asList(more.split("\\s+")));
    arguments.removeIf(String::isEmpty);
    try (ViolatingBuild build = ViolatingBuild.start(project, arguments)) {
      boolean succeeded = build.await();
      build.verdict().forEach(verdict::say);
      verdict.expect(!succeeded, "the build did not fail");
      SortedSet<String> missing = ViolatingBuild.expected(project);
      verdict.expect(!missing.isEmpty(), "no findings are expected");
      SortedSet<String> surplus = build.findings();
      surplus.removeAll(missing);
      missing.removeAll(build.findings());
      verdict.expect(missing.isEmpty(), "expected, and not found: " + missing);
      verdict.expect(surplus.isEmpty(), "found, and not expected: " + surplus);
    }
  }
}
