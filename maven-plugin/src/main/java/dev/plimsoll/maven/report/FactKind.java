package dev.plimsoll.maven.report;

import java.util.Locale;

/** The kinds of facts that are read here. */
enum FactKind {
  EGRESS(7),
  FINDINGS(7),
  HEALTH(6),
  LOCKS(3),
  OPERATIONS(11),
  SENSITIVE(7),
  WAIVERS(6);

  private final int columns;

  FactKind(int columns) {
    this.columns = columns;
  }

  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns how many columns are known; a later writer may add more. */
  int columns() {
    return columns;
  }
}
