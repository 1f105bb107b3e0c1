package dev.plimsoll.benchmarks.jmh;

import java.util.Map;

/**
 * One line of a table.
 *
 * @param title what the reader sees
 * @param benchmark class and method, {@code Calls.counted}
 * @param parameters of the benchmark
 */
record Row(String title, String benchmark, Map<String, String> parameters) {
  static Row call(String method, Variant variant) {
    return new Row(variant.title(), "Calls." + method, Map.of("variant", variant.name()));
  }

  static Row failure(String method, Variant variant, boolean declared) {
    return new Row(
        variant.title(),
        "Failures." + method,
        Map.of("variant", variant.name(), "declared", String.valueOf(declared)));
  }

  /** Whether the process runs under OpenTelemetry's javaagent. */
  boolean needsAgent() {
    return Variant.AGENT.name().equals(parameters.get("variant"));
  }

  static Row rendering(String title, String method) {
    return new Row(title, "Rendering." + method, Map.of());
  }
}
