package dev.plimsoll.maven;

/** What Plimsoll's artifacts are called. */
final class PlimsollCoordinates {
  static final String GROUP = "dev.plimsoll";
  static final String JAVAC = "plimsoll-javac";
  static final String PLUGIN = GROUP + ":plimsoll-maven-plugin";

  private PlimsollCoordinates() {}
}
