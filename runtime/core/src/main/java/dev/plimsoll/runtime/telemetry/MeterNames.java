package dev.plimsoll.runtime.telemetry;

/**
 * The names of the meters of an operation, in one place; the compiler's tests compare with them.
 */
final class MeterNames {
  private MeterNames() {}

  static String requests(String base) {
    return base + ".requests";
  }

  static String errors(String base) {
    return base + ".errors";
  }

  static String duration(String base) {
    return base + ".request.duration";
  }

  static String inFlight(String base) {
    return base + ".requests.in.flight";
  }

  static String running(String base) {
    return base + ".request.running";
  }
}
