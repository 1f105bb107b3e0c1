package dev.plimsoll.maven.report;

import java.util.List;

/**
 * A method that is measured or traced.
 *
 * @param method as {@code com.acme.Payments#charge(com.acme.Order)}
 * @param metric the base name of its metrics, or empty
 * @param span the name of its span, or empty
 * @param spanKind the kind of its span, or empty
 * @param labels as {@code name=v1,v2}
 * @param errorTypes the values of {@code error.type}
 * @param expected the exceptions that are no errors
 * @param buckets in seconds
 * @param series how many time series it makes
 * @param attributes the keys of the span's attributes
 * @param place where, below the source root
 */
public record Operation(
    String method,
    String metric,
    String span,
    String spanKind,
    List<String> labels,
    List<String> errorTypes,
    List<String> expected,
    List<String> buckets,
    long series,
    List<String> attributes,
    Place place) {
  static Operation of(FactsRow row) {
    return new Operation(
        row.text(0),
        row.text(1),
        row.text(2),
        row.text(3),
        row.list(4),
        row.list(5),
        row.list(6),
        row.list(7),
        row.number(8),
        row.list(9),
        row.place(10));
  }
}
