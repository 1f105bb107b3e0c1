package dev.plimsoll.maven.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Finds and reads {@code plimsoll.yaml}; a mistake in it is an error, never a silent default. */
public final class PolicyReader {
  /** The name of the file. */
  public static final String FILE = "plimsoll.yaml";

  private static final List<String> KEYS = List.of("checks", "default", "sensitive");
  private static final List<String> SEVERITIES = List.of("error", "warning", "off");

  private final YamlMistakes mistakes;

  private PolicyReader(String name) {
    mistakes = new YamlMistakes(name);
  }

  /**
   * Returns the nearest policy file: the module's own or that of a folder above it.
   *
   * @param from the folder to begin at
   * @param root the last folder to look into
   */
  public static Optional<Path> find(Path from, Path root) {
    Path folder = from.toAbsolutePath().normalize();
    Path last = root.toAbsolutePath().normalize();
    while (folder != null) {
      Path file = folder.resolve(FILE);
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
      if (folder.equals(last) || !folder.startsWith(last)) {
        return Optional.empty();
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  /**
   * Reads a policy file.
   *
   * @param name of the file as messages and reports have it
   * @throws InvalidPolicyException which names every mistake
   */
  public static Policy read(Path file, String name) {
    try {
      return parse(Files.readString(file, UTF_8), name);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be read", e);
    }
  }

  static Policy parse(String text, String name) {
    return new PolicyReader(name).parse(text);
  }

  private Policy parse(String text) {
    Optional<Node> document = compose(text);
    Map<String, Severity> severities = new TreeMap<>();
    Optional<Severity> fallback = Optional.empty();
    EgressMatrix egress = EgressMatrix.NONE;
    if (document.isPresent()) {
      for (YamlEntry entry : mistakes.entries(document.get(), "the file")) {
        switch (entry.key()) {
          case "checks" -> severities.putAll(checks(entry.value()));
          case "default" -> fallback = severity(entry.value(), "default");
          case "sensitive" -> egress = new EgressMatrixReader(mistakes).read(entry.value());
          default -> mistakes.unknownKey(entry.keyNode(), entry.key(), KEYS);
        }
      }
    }
    mistakes.throwIfAny();
    return new Policy(mistakes.file(), severities, fallback, egress);
  }

  private Map<String, Severity> checks(Node node) {
    Set<String> known = Checks.load().names();
    Map<String, Severity> severities = new TreeMap<>();
    for (YamlEntry entry : mistakes.entries(node, "`checks`")) {
      if (!known.contains(entry.key())) {
        mistakes.unknown(entry.keyNode(), "check", entry.key(), known);
      }
      severity(entry.value(), entry.key())
          .ifPresent(severity -> severities.put(entry.key(), severity));
    }
    return severities;
  }

  private Optional<Severity> severity(Node node, String key) {
    Optional<String> word = mistakes.scalar(node, "`" + key + "`", SEVERITIES);
    if (word.isPresent() && !SEVERITIES.contains(word.get())) {
      mistakes.unknown(node, "severity", word.get(), SEVERITIES);
      return Optional.empty();
    }
    return word.flatMap(Severity::of);
  }

  private Optional<Node> compose(String text) {
    LoadSettings settings = LoadSettings.builder().setLabel(mistakes.file()).build();
    try {
      Iterator<Node> documents = new Compose(settings).composeAllFromString(text).iterator();
      Optional<Node> first = documents.hasNext() ? Optional.of(documents.next()) : Optional.empty();
      if (documents.hasNext()) {
        mistakes.add(
            documents.next().getStartMark(), "a second document begins here, but a policy is one");
      }
      return first;
    } catch (MarkedYamlEngineException e) {
      mistakes.add(e.getProblemMark(), "this is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      mistakes.add(Optional.empty(), "this is not YAML: " + e.getMessage());
    }
    mistakes.throwIfAny();
    return Optional.empty();
  }
}
