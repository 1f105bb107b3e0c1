package dev.plimsoll.leakkit;

import dev.plimsoll.runtime.redaction.Redactions;
import dev.plimsoll.runtime.redaction.SensitiveType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Values full of sentinels, and the places in which none of them may be found. */
public final class Leaks {
  private final Redactions redactions = Redactions.load();
  private final Sentinels sentinels = new Sentinels();
  private final Filler filler = new Filler(redactions, sentinels);
  private final Captured captured = new Captured();
  private final Parts parts = new Parts();
  private final List<Object> filled = new ArrayList<>();

  /** What one part shows may be shown by another, too: each leak is told once. */
  private final Set<String> found = new LinkedHashSet<>();

  Leaks() {}

  void begin() {
    captured.begin();
  }

  /** Reads what the test holds, before it tidies up. */
  void read(List<Object> tests) {
    tests.forEach(parts::find);
    for (Parts.Shown shown : parts.read(filled)) {
      look(shown.place(), shown.text());
    }
  }

  List<String> end() {
    captured.end().forEach(this::look);
    return List.copyOf(found);
  }

  /**
   * Creates a value of a type, with a sentinel in each sensitive member, however deep: texts,
   * numbers and dates that are found nowhere else. Other members hold something harmless.
   *
   * @param type a record, a class with a constructor, or a sealed type of such
   * @param <T> the type
   * @return a value of it
   */
  public <T> T filled(Class<T> type) {
    T value = type.cast(filler.fill(type));
    filled.add(value);
    return value;
  }

  /**
   * Creates a value of every type that the index lists.
   *
   * @return the values, in the order of the types' names
   */
  public List<Object> all() {
    List<Object> values = new ArrayList<>();
    for (SensitiveType<?> type : redactions.all()) {
      values.add(filled(type.type()));
    }
    return values;
  }

  /**
   * Reads a part when the test has run: a Micrometer registry, a {@code HealthRegistry}, an {@code
   * InMemorySpanExporter}, a Jackson mapper. Parts in fields of the test are found without this,
   * but for mappers without our module, whose JSON may be the contract with another service.
   *
   * @param part the part
   * @param <T> its type
   * @return the part
   * @throws IllegalArgumentException if the kit cannot read such a part
   */
  public <T> T watch(T part) {
    parts.watch(part);
    return part;
  }

  /**
   * Looks for sentinels in something that has left, or will: a scrape, JSON, a span, an answer.
   *
   * @param place what it is, in words, for the message
   * @param left what has left, by its text; of an exception the whole stack trace
   */
  public void look(String place, Object left) {
    String text = left instanceof Throwable thrown ? Traces.of(thrown) : String.valueOf(left);
    for (Sentinels.Hit hit : sentinels.in(text)) {
      found.add("    `%s` in %s: %s".formatted(hit.member(), place, hit.around()));
    }
  }
}
