package dev.plimsoll.maven.report;

import java.util.List;

/**
 * What a check said while the sources were compiled.
 *
 * @param check the name of the check
 * @param severity as the compiler was told, before any policy
 * @param place where, below the source root
 * @param element the enclosing method or type
 * @param message what is wrong and the way out
 * @param fix what to write instead, or empty
 * @param link the page of the check
 * @param ways what the threads do that meet, each with its calls; empty for most checks
 */
public record Finding(
    String check,
    Severity severity,
    Place place,
    String element,
    String message,
    String fix,
    String link,
    List<Way> ways) {
  /** A finding about one place. */
  public Finding(
      String check,
      Severity severity,
      Place place,
      String element,
      String message,
      String fix,
      String link) {
    this(check, severity, place, element, message, fix, link, List.of());
  }

  static Finding of(FactsRow row) {
    return new Finding(
        row.text(0),
        Severity.of(row.text(1)).orElse(Severity.ERROR),
        row.place(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.text(6));
  }
}
