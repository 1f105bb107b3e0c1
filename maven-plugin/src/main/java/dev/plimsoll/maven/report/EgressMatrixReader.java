package dev.plimsoll.maven.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what a policy says under {@code sensitive}. */
final class EgressMatrixReader {
  private static final List<String> KEYS = List.of("allow", "channels", "kinds");
  private static final List<String> KINDS =
      List.of("credential", "financial", "health", "personal");
  private static final String TABLE = "channels.txt";

  private final YamlMistakes mistakes;
  private final Set<String> kinds = new TreeSet<>(KINDS);
  private final Set<String> channels = new TreeSet<>(table());

  EgressMatrixReader(YamlMistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** Words of the user's own first: they may stand below the lines that use them. */
  EgressMatrix read(Node node) {
    List<YamlEntry> entries = mistakes.entries(node, "`sensitive`");
    for (YamlEntry entry : entries) {
      switch (entry.key()) {
        case "kinds" -> addAll(kinds, entry);
        case "channels" -> addAll(channels, entry);
        case "allow" -> {}
        default -> mistakes.unknownKey(entry.keyNode(), entry.key(), KEYS);
      }
    }
    return entries.stream()
        .filter(entry -> entry.key().equals("allow"))
        .findFirst()
        .map(entry -> new EgressMatrix(allowed(entry.value())))
        .orElse(EgressMatrix.NONE);
  }

  private void addAll(Collection<String> known, YamlEntry entry) {
    mistakes.words(entry.value(), "`" + entry.key() + "`").forEach(word -> known.add(word.text()));
  }

  private Map<String, Set<String>> allowed(Node node) {
    Map<String, Set<String>> allowed = new TreeMap<>();
    for (YamlEntry entry : mistakes.entries(node, "`allow`")) {
      String kind = entry.key();
      if (!kind.equals(EgressMatrix.ANY) && !kinds.contains(kind)) {
        mistakes.unknown(entry.keyNode(), "kind", kind, kinds, ownWord("kinds"));
      }
      Set<String> open = new TreeSet<>();
      for (YamlWord word : mistakes.words(entry.value(), "`" + kind + "`")) {
        if (!channels.contains(word.text())) {
          mistakes.unknown(word.node(), "channel", word.text(), channels, ownWord("channels"));
        }
        open.add(word.text());
      }
      allowed.put(kind, open);
    }
    return allowed;
  }

  private static String ownWord(String key) {
    return "; words of your own are listed under `sensitive: {%s: [...]}`".formatted(key);
  }

  private static List<String> table() {
    try (InputStream in = EgressMatrixReader.class.getResourceAsStream(TABLE)) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
