package dev.plimsoll.leakkit;

import java.util.ArrayList;
import java.util.List;

/** Reads what parts of one kind show to whoever asks them: a registry, an exporter, a mapper. */
interface PartReader {
  /** The way out, in words, for the message. */
  String place();

  /** Whether it is such a part. */
  boolean reads(Object part);

  /** Whether all that such a part shows is meant to be safe, though nobody said so of this one. */
  default boolean readsUnasked(Object part) {
    return reads(part);
  }

  /**
   * Returns the text of what a part shows.
   *
   * @param filled the values with sentinels, for parts that show what they are given
   */
  String text(Object part, List<Object> filled);

  /** Returns the readers for what this class path has. */
  static List<PartReader> all() {
    List<PartReader> readers = new ArrayList<>();
    readers.add(new MeterReader());
    readers.add(new HealthReader());
    if (ClassPath.has("io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter")) {
      readers.add(new ExporterReader());
    }
    if (ClassPath.has("com.fasterxml.jackson.databind.ObjectMapper")) {
      readers.add(new JacksonReader());
    }
    if (ClassPath.has("tools.jackson.databind.ObjectMapper")) {
      readers.add(new Jackson3Reader());
    }
    return readers;
  }
}
