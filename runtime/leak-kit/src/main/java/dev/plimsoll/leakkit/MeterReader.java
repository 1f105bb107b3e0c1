package dev.plimsoll.leakkit;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.List;

/** Reads the names, tags and descriptions of meters. */
final class MeterReader implements PartReader {
  @Override
  public String place() {
    return "meters";
  }

  @Override
  public boolean reads(Object part) {
    return part instanceof MeterRegistry;
  }

  @Override
  public String text(Object part, List<Object> filled) {
    StringBuilder text = new StringBuilder();
    append((MeterRegistry) part, text);
    return text.toString();
  }

  private static void append(MeterRegistry registry, StringBuilder text) {
    for (Meter meter : registry.getMeters()) {
      Meter.Id id = meter.getId();
      text.append(id.getName());
      for (Tag tag : id.getTags()) {
        text.append(' ').append(tag.getKey()).append('=').append(tag.getValue());
      }
      text.append(' ').append(id.getDescription()).append(' ').append(id.getBaseUnit());
      text.append('\n');
    }
    if (registry instanceof CompositeMeterRegistry composite) {
      composite.getRegistries().forEach(part -> append(part, text));
    }
  }
}
