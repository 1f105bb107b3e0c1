package dev.plimsoll.checks;

/** Where the pages of the checks are. */
public final class Docs {
  /** A check's page is this followed by the check's name. */
  public static final String CHECKS_BASE_URL = "https://plimsoll.dev/checks/";

  private Docs() {}
}
