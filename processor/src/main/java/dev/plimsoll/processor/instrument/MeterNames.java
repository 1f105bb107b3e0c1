package dev.plimsoll.processor.instrument;

/**
 * The names that the runtime gives to the meters of an operation; a test compares with a scrape.
 * They are here again, since the processor does not run with the runtime on its class path.
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
