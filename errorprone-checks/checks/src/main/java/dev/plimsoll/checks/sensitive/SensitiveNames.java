package dev.plimsoll.checks.sensitive;

import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What names say of the values behind them, by the table {@code sensitive-names}. */
public final class SensitiveNames {
  private static final Set<String> KINDS_OF_HOLDERS = Set.of("text", "number", "date");

  /**
   * What a name says.
   *
   * @param kind of data, a word of the taxonomy
   * @param holders the sorts of types that hold such a value: text, number, date
   */
  public record Meaning(String kind, Set<String> holders) {
    private static final Meaning HARMLESS = new Meaning("", Set.of());
  }

  /** By their words, joined: names are also written as one word. */
  private final Map<String, Meaning> meanings = new HashMap<>();

  private final Set<String> masked = new HashSet<>();
  private final Set<String> values = new HashSet<>();

  private SensitiveNames() {}

  /** Reads the table, and the user's rows. */
  public static SensitiveNames of(Models models) {
    SensitiveNames names = new SensitiveNames();
    for (ModelRow row : models.rows("sensitive-name")) {
      Set<String> holders = Set.copyOf(List.of(row.required(2, "holders").split(",")));
      if (holders.isEmpty() || !KINDS_OF_HOLDERS.containsAll(holders)) {
        throw row.malformed("column `holders` takes `text`, `number` and `date`, joined by commas");
      }
      names.meanings.put(phrase(row), new Meaning(row.required(1, "kind"), holders));
    }
    for (ModelRow row : models.rows("harmless-name")) {
      names.meanings.put(phrase(row), Meaning.HARMLESS);
    }
    models.rows("masked-word").forEach(row -> names.masked.add(phrase(row)));
    models.rows("value-word").forEach(row -> names.values.add(phrase(row)));
    return names;
  }

  /** Rows are read as names are: neither capitals nor what stands between words matter. */
  private static String phrase(ModelRow row) {
    String words = row.required(0, "words");
    String phrase = String.join("", NameWords.of(words));
    if (phrase.isEmpty()) {
      throw row.malformed("column `words` has no letters");
    }
    return phrase;
  }

  /** Returns what a name says; empty where it says nothing, or that there is no harm. */
  public Optional<Meaning> of(String name) {
    List<String> words = new ArrayList<>(NameWords.of(name));
    if (words.stream().anyMatch(masked::contains)) {
      return Optional.empty();
    }
    while (words.size() > 1 && values.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    /* The end of a name is what it names; of the phrases that fit, the longest knows most. */
    for (int from = 0; from < words.size(); from++) {
      Meaning meaning = meaning(String.join("", words.subList(from, words.size())));
      if (meaning != null) {
        return Optional.of(meaning).filter(known -> known != Meaning.HARMLESS);
      }
    }
    return Optional.empty();
  }

  /** Returns what the name of a method says; one that begins with a verb does something. */
  public Optional<Meaning> ofMethod(String name) {
    if (name.matches("get\\p{Lu}.*")) {
      return of(name.substring("get".length()));
    }
    return Optional.ofNullable(meaning(String.join("", NameWords.of(name))))
        .filter(known -> known != Meaning.HARMLESS);
  }

  private Meaning meaning(String phrase) {
    Meaning exact = meanings.get(phrase);
    if (exact != null) {
      return exact;
    }
    Meaning one = singular(phrase, "s");
    return one != null ? one : singular(phrase, "es");
  }

  private Meaning singular(String phrase, String ending) {
    return phrase.endsWith(ending)
        ? meanings.get(phrase.substring(0, phrase.length() - ending.length()))
        : null;
  }
}
