package dev.plimsoll.checks.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sources that are compiled in one go. A line that ends in {@code // leaks} is a finding, and no
 * other is; {@code // leaks at the call} says so of the call that begins on the line before it, or
 * before that.
 */
final class MarkedSources {
  private static final Pattern METHOD = Pattern.compile("^ {2,4}[A-Za-z<].*?(\\w+)\\(.*\\{.*");
  private static final Pattern MARK = Pattern.compile("// leaks( at the call)?$");

  /**
   * A method of a source.
   *
   * @param first the number of its first line
   * @param last the number of its last line
   */
  record Method(String file, String name, int first, int last) {
    @Override
    public String toString() {
      return name;
    }
  }

  private final Map<String, List<String>> sources = new TreeMap<>();
  private Map<String, Map<Integer, String>> found;

  static MarkedSources in(Path folder) {
    MarkedSources all = new MarkedSources();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        all.sources.put(file.getFileName().toString(), Files.readAllLines(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  static MarkedSources of(Map<String, List<String>> sources) {
    MarkedSources all = new MarkedSources();
    all.sources.putAll(sources);
    return all;
  }

  void compile(String... options) {
    found = EgressFindings.in(sources, options);
  }

  /** The methods, each with what stands before it since the last. */
  List<Method> methods() {
    List<Method> methods = new ArrayList<>();
    sources.forEach(
        (file, lines) -> {
          int first = 1;
          String name = file;
          for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = METHOD.matcher(lines.get(i));
            if (matcher.matches()) {
              methods.add(new Method(file, name, first, i));
              first = i + 1;
              name = matcher.group(1);
            }
          }
          methods.add(new Method(file, name, first, lines.size()));
        });
    return methods;
  }

  void checkAll() {
    methods().forEach(this::check);
  }

  void check(Method method) {
    List<String> lines = sources.get(method.file());
    Map<Integer, String> findings = new TreeMap<>(found.getOrDefault(method.file(), Map.of()));
    findings.keySet().removeIf(line -> line < method.first() || line > method.last());
    List<String> missed = new ArrayList<>();
    for (int i = method.first(); i <= method.last(); i++) {
      Matcher mark = MARK.matcher(lines.get(i - 1));
      if (mark.find()
          && findings.remove(mark.group(1) == null ? i : callBefore(i, lines)) == null) {
        missed.add(i + ": " + lines.get(i - 1).strip());
      }
    }
    assertThat(missed).as("missed").isEmpty();
    assertThat(findings).as("false alarms").isEmpty();
  }

  private static int callBefore(int line, List<String> lines) {
    int call = line - 1;
    while (!lines.get(call - 1).endsWith("(")) {
      call--;
    }
    return call;
  }
}
