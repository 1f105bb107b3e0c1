package dev.plimsoll.maven.report;

import java.util.Map;
import java.util.Set;

/**
 * Which kinds of sensitive values may leave by which channels.
 *
 * @param channels by kind; those under {@code *} are open to every kind
 */
public record EgressMatrix(Map<String, Set<String>> channels) {
  /** Nothing may leave. */
  public static final EgressMatrix NONE = new EgressMatrix(Map.of());

  /** Stands for every kind. */
  static final String ANY = "*";

  boolean allows(Egress egress) {
    return isOpen(egress.kind(), egress.channel()) || isOpen(ANY, egress.channel());
  }

  private boolean isOpen(String kind, String channel) {
    return channels.getOrDefault(kind, Set.of()).contains(channel);
  }
}
