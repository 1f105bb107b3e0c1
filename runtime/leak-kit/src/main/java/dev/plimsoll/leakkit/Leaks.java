package dev.plimsoll.leakkit;

import dev.plimsoll.runtime.redaction.Redactions;
import dev.plimsoll.runtime.redaction.SensitiveType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Values full of sentinels, and the places in which none of them may be found. */
public final class Leaks {
  private final Redactions redactions = Redactions.load();
  private final Sentinels sentinels = new Sentinels();
  private final Filler filler = new Filler(redactions, sentinels);
  private final Captured captured = new Captured();
  private final List<String> found = new ArrayList<>();

  Leaks() {}

  void begin() {
    captured.begin();
  }

  List<String> end() {
    captured.end().forEach(this::look);
    return List.copyOf(found);
  }

  /**
   * Creates a value of a type, with a sentinel in each sensitive member, however deep: texts and
   * numbers that are found nowhere else. Other members hold something harmless.
   *
   * @param type a record, or a class with a constructor
   * @param <T> the type
   * @return a value of it
   */
  public <T> T filled(Class<T> type) {
    return type.cast(filler.fill(type));
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
   * Looks for sentinels in something that has left, or will: a scrape, JSON, a span, an answer.
   *
   * @param place what it is, in words, for the message
   * @param left what has left, by its text; of an exception the whole stack trace
   */
  public void look(String place, Object left) {
    String text = left instanceof Throwable thrown ? trace(thrown) : String.valueOf(left);
    for (String name : sentinels.in(text)) {
      found.add("    `%s` in %s: %s".formatted(name, place, sentinels.around(name, text)));
    }
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
