package dev.plimsoll.checks.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sources, one for each row of a table, that are compiled in one go, since there are hundreds of
 * them. A line that follows {@link #LEAK} has to be a finding, and no other line may be.
 */
final class RowSources {
  static final String LEAK = "    // leaks:";

  private final Map<String, List<String>> sources = new LinkedHashMap<>();
  private Map<String, Map<Integer, String>> found;

  /** The name of the class that belongs to a row. */
  static String className(int row) {
    return "Row" + row;
  }

  void add(String className, List<String> lines) {
    sources.put(className + ".java", lines);
  }

  void compile() {
    found = EgressFindings.in(sources);
  }

  void check(String className) {
    String file = className + ".java";
    Map<Integer, String> findings = new TreeMap<>(found.getOrDefault(file, Map.of()));
    List<String> lines = sources.get(file);
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(LEAK)) {
        String message = findings.remove(i + 2);
        if (message == null || !message.contains("[SensitiveEgress] `leaks")) {
          missed.add(lines.get(i + 1).strip() + " of " + lines.get(i).strip());
        }
      }
    }
    assertThat(missed).isEmpty();
    assertThat(findings).isEmpty();
  }
}
