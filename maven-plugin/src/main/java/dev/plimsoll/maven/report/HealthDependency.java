package dev.plimsoll.maven.report;

/**
 * Something the service needs, and the method that looks after it.
 *
 * @param name as health reports have it
 * @param critical whether the service is of no use without it
 * @param timeoutMillis how long a look may take
 * @param intervalMillis the time between two looks
 * @param method that looks
 * @param place where, below the source root
 */
public record HealthDependency(
    String name,
    boolean critical,
    long timeoutMillis,
    long intervalMillis,
    String method,
    Place place) {
  static HealthDependency of(FactsRow row) {
    return new HealthDependency(
        row.text(0), row.flag(1), row.number(2), row.number(3), row.text(4), row.place(5));
  }
}
