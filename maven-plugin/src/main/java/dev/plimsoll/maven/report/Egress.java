package dev.plimsoll.maven.report;

/**
 * That a sensitive value leaves.
 *
 * @param kind of the value
 * @param channel where it goes: {@code log}, {@code span}
 * @param source what is sensitive, as {@code Customer.email}
 * @param sink the name of the call by which it leaves
 * @param element the enclosing method or type
 * @param place where, below the source root
 * @param allowedBy {@code option}, {@code waiver} or {@code policy}; empty where nothing allows it
 */
public record Egress(
    String kind,
    String channel,
    String source,
    String sink,
    String element,
    Place place,
    String allowedBy) {
  private static final String POLICY = "policy";

  static Egress of(FactsRow row) {
    return new Egress(
        row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.place(5), row.text(6));
  }

  /** Whether somebody has said that it may. */
  boolean isAllowed() {
    return !allowedBy.isEmpty();
  }

  /** Whether it is for the policy to say, or the policy has said. */
  boolean isLeftToPolicy() {
    return allowedBy.isEmpty() || allowedBy.equals(POLICY);
  }

  Egress allowedByPolicy() {
    return new Egress(kind, channel, source, sink, element, place, POLICY);
  }

  Egress in(SourceTree sources) {
    return new Egress(kind, channel, source, sink, element, sources.locate(place), allowedBy);
  }

  /** Returns how policies and options write it: {@code personal>log}. */
  String pair() {
    return kind + ">" + channel;
  }
}
