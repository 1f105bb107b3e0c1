package dev.plimsoll.maven.report;

/**
 * A value that may not leave unmasked.
 *
 * @param type the type that has it
 * @param member its name
 * @param memberKind what it is: field, component, parameter, method or type
 * @param kind of data
 * @param mask how it is rendered
 * @param redactor the class that renders it, or empty
 * @param place where, below the source root
 * @param detail what the mask depends on besides, such as the width of a bucket, or empty
 */
public record SensitiveMember(
    String type,
    String member,
    String memberKind,
    String kind,
    String mask,
    String redactor,
    Place place,
    String detail) {
  static SensitiveMember of(FactsRow row) {
    return new SensitiveMember(
        row.text(0),
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.place(6),
        row.has(7) ? row.text(7) : "");
  }
}
