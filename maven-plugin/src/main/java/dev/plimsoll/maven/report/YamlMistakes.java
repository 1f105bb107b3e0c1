package dev.plimsoll.maven.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Collects what is wrong with a YAML file, each with its line and column. */
final class YamlMistakes {
  private final String file;
  private final List<String> mistakes = new ArrayList<>();

  YamlMistakes(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  void throwIfAny() {
    if (!mistakes.isEmpty()) {
      throw new InvalidPolicyException(mistakes);
    }
  }

  void add(Optional<Mark> mark, String mistake) {
    String place = mark.map(at -> ":" + (at.getLine() + 1) + ":" + (at.getColumn() + 1)).orElse("");
    mistakes.add(file + place + ": error: [Policy] " + mistake);
  }

  void unknownKey(Node at, String key, Collection<String> known) {
    unknown(at, "key", key, known);
  }

  /** Says that a word is not one of those that may stand at its place. */
  void unknown(Node at, String what, String word, Collection<String> known) {
    unknown(at, what, word, known, "");
  }

  /** Says so, and what else can be done about it. */
  void unknown(Node at, String what, String word, Collection<String> known, String more) {
    String nearest =
        Nearest.to(word, known)
            .map(near -> "a %s named `%s` exists".formatted(what, near))
            .orElse("allowed here: " + list(known));
    String rest = Nearest.to(word, known).isPresent() ? "; allowed here: " + list(known) : "";
    add(
        at.getStartMark(),
        "`%s` is no known %s; %s%s%s".formatted(word, what, nearest, rest, more));
  }

  /** Returns the entries of a mapping; none, and a mistake, where it is something else. */
  List<YamlEntry> entries(Node node, String what) {
    if (isNull(node)) {
      return List.of();
    }
    if (!(node instanceof MappingNode mapping)) {
      add(
          node.getStartMark(),
          what + " has to hold `name: value` lines, but this is " + kind(node));
      return List.of();
    }
    List<YamlEntry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Optional<String> key = scalar(tuple.getKeyNode(), "a name", List.of());
      if (key.isPresent() && !seen.add(key.get())) {
        add(tuple.getKeyNode().getStartMark(), "`%s` is written twice".formatted(key.get()));
      } else if (key.isPresent()) {
        entries.add(new YamlEntry(key.get(), tuple.getKeyNode(), tuple.getValueNode()));
      }
    }
    return entries;
  }

  /** Returns the text of a scalar; nothing, and a mistake, where it is something else. */
  Optional<String> scalar(Node node, String what, Collection<String> known) {
    if (node instanceof ScalarNode scalar && !isNull(node)) {
      return Optional.of(scalar.getValue());
    }
    String allowed = known.isEmpty() ? "" : "; allowed here: " + list(known);
    add(node.getStartMark(), what + " has to be a word, but this is " + kind(node) + allowed);
    return Optional.empty();
  }

  /** Returns the words of a list, or the one that stands there without one. */
  List<YamlWord> words(Node node, String what) {
    if (!(node instanceof SequenceNode list)) {
      return scalar(node, what, List.of())
          .map(text -> List.of(new YamlWord(text, node)))
          .orElse(List.of());
    }
    if (list.getValue().isEmpty()) {
      add(node.getStartMark(), what + " names nothing; leave it out, or name something");
    }
    List<YamlWord> words = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Node item : list.getValue()) {
      Optional<String> text = scalar(item, "an item of " + what, List.of());
      if (text.isPresent() && !seen.add(text.get())) {
        add(item.getStartMark(), "`%s` is written twice".formatted(text.get()));
      } else if (text.isPresent()) {
        words.add(new YamlWord(text.get(), item));
      }
    }
    return words;
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private static String kind(Node node) {
    if (isNull(node)) {
      return "empty";
    }
    return switch (node.getNodeType()) {
      case MAPPING -> "a mapping";
      case SEQUENCE -> "a list";
      case SCALAR -> "a word";
      case ANCHOR -> "an alias";
    };
  }

  private static String list(Collection<String> words) {
    return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }
}
