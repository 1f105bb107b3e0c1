package dev.plimsoll.leakkit;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import java.util.List;

/** Reads the spans that were exported into memory. */
final class ExporterReader implements PartReader {
  @Override
  public String place() {
    return "spans";
  }

  @Override
  public boolean reads(Object part) {
    return part instanceof InMemorySpanExporter;
  }

  @Override
  public String text(Object part, List<Object> filled) {
    StringBuilder text = new StringBuilder();
    ((InMemorySpanExporter) part)
        .getFinishedSpanItems()
        .forEach(span -> SpanText.append(span, text));
    return text.toString();
  }
}
