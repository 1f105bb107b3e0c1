package dev.plimsoll.benchmarks.compiletime;

/** A library on Maven Central, as in {@code com.google.guava:guava:33.4.0-jre}. */
record Coordinates(String group, String artifact, String version) {
  static Coordinates of(String text) {
    String[] parts = text.split(":");
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "`%s` is not of the form group:artifact:version".formatted(text));
    }
    return new Coordinates(parts[0], parts[1], parts[2]);
  }

  /** A name for a folder. */
  String folder() {
    return artifact + "-" + version;
  }

  @Override
  public String toString() {
    return group + ":" + artifact + ":" + version;
  }
}
