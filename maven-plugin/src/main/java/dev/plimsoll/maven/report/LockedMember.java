package dev.plimsoll.maven.report;

import java.util.List;
import java.util.Optional;

/**
 * A line of {@code sensitive.lock}.
 *
 * @param type the type that has the member
 * @param member its name; empty for the type itself
 * @param memberKind what it is: field, component, parameter, method or type
 * @param kind of data
 * @param mask how it is rendered
 * @param by the class that renders it, or what the mask depends on; empty for neither
 */
record LockedMember(
    String type, String member, String memberKind, String kind, String mask, String by) {
  private static final String REDACTOR = "REDACTOR";
  private static final int COLUMNS = 6;

  /** From what hides all to what a class of the user's shows. */
  private static final List<List<String>> BY_STRENGTH =
      List.of(
          List.of("OMIT", "FULL"),
          List.of("HMAC"),
          List.of("YEAR", "BUCKET"),
          List.of("MONTH", "EMAIL_DOMAIN"),
          List.of("LAST_4"),
          List.of(REDACTOR));

  static LockedMember of(SensitiveMember fact) {
    boolean isCustom = !fact.redactor().isEmpty();
    return new LockedMember(
        fact.type(),
        fact.member(),
        fact.memberKind(),
        fact.kind(),
        isCustom ? REDACTOR : fact.mask(),
        isCustom ? fact.redactor() : fact.detail());
  }

  static Optional<LockedMember> parse(String line) {
    String[] cells = line.split("\t", -1);
    return cells.length == COLUMNS
        ? Optional.of(new LockedMember(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
        : Optional.empty();
  }

  String line() {
    return String.join("\t", type, member, memberKind, kind, mask, by);
  }

  String name() {
    return member.isEmpty() ? type : type + "." + member;
  }

  String shown() {
    return name() + " " + rendering();
  }

  String rendering() {
    return kind + " " + mask + (by.isEmpty() ? "" : "(" + by + ")");
  }

  /** What a change of this into another means, in a word. */
  String changeTo(LockedMember other) {
    int before = strength();
    int after = other.strength();
    boolean isNarrower =
        mask.equals("BUCKET") && other.mask.equals("BUCKET") && width() > other.width();
    if (after > before || isNarrower) {
      return "weakened: it shows more than before";
    }
    return after < before ? "strengthened" : "changed";
  }

  private int strength() {
    for (int i = 0; i < BY_STRENGTH.size(); i++) {
      if (BY_STRENGTH.get(i).contains(mask)) {
        return i;
      }
    }
    return BY_STRENGTH.size();
  }

  private long width() {
    return by.matches("\\d{1,18}") ? Long.parseLong(by) : 0;
  }
}
