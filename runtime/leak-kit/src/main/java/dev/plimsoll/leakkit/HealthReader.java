package dev.plimsoll.leakkit;

import dev.plimsoll.runtime.health.HealthRegistry;
import java.util.List;

/** Reads a health document, as it would be answered now. */
final class HealthReader implements PartReader {
  @Override
  public String place() {
    return "health";
  }

  @Override
  public boolean reads(Object part) {
    return part instanceof HealthRegistry;
  }

  @Override
  public String text(Object part, List<Object> filled) {
    return ((HealthRegistry) part).report().toString();
  }
}
