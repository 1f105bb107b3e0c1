package dev.plimsoll.maven.report;

/**
 * An exception from a check, written in the sources.
 *
 * @param check the check that is silent
 * @param reason why
 * @param owner who answers for it
 * @param until the first day on which it no longer holds
 * @param element the method or type it is written on
 * @param place where, below the source root
 */
public record Waiver(
    String check, String reason, String owner, String until, String element, Place place) {
  static Waiver of(FactsRow row) {
    return new Waiver(
        row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.place(5));
  }
}
