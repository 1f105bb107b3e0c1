package dev.plimsoll.benchmarks.jmh;

import java.util.Map;

/**
 * One line of a table.
 *
 * @param title what the reader sees
 * @param module the peer's, or empty
 * @param benchmark class and method, {@code Calls.counted}
 * @param parameters of the benchmark
 */
record Row(String title, String module, String benchmark, Map<String, String> parameters) {
  static Row call(String method, Variant variant) {
    return new Row(
        variant.title(), variant.module(), "Calls." + method, Map.of("variant", variant.name()));
  }

  static Row failure(String method, Variant variant, boolean declared) {
    return new Row(
        variant.title(),
        variant.module(),
        "Failures." + method,
        Map.of("variant", variant.name(), "declared", String.valueOf(declared)));
  }

  static Row rendering(String title, String method) {
    return new Row(title, "", "Rendering." + method, Map.of());
  }
}
