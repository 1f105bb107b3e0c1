package dev.plimsoll.checks.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.FileObjects;
import com.google.errorprone.scanner.ScannerSupplier;
import dev.plimsoll.checks.SensitiveEgress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/**
 * Sources, one for each row of a table, that are compiled in one go, since there are hundreds of
 * them. A line that follows {@link #LEAK} has to be a finding, and no other line may be.
 */
final class RowSources {
  static final String LEAK = "    // leaks:";

  private final Map<String, List<String>> sources = new LinkedHashMap<>();
  private Map<String, Map<Long, String>> errors;

  /** The name of the class that belongs to a row. */
  static String className(int row) {
    return "Row" + row;
  }

  void add(String className, List<String> lines) {
    sources.put(className, lines);
  }

  void compile() {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(SensitiveEgress.class))
        .getTask(
            null,
            null,
            diagnostics,
            List.of("-proc:none", "-Xmaxerrs", "10000"),
            null,
            sources.entrySet().stream()
                .map(
                    source ->
                        FileObjects.forSourceLines(
                            source.getKey() + ".java", source.getValue().toArray(String[]::new)))
                .toList())
        .call();
    errors = new TreeMap<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        String file = diagnostic.getSource().getName().replaceAll("^.*/|\\.java$", "");
        errors
            .computeIfAbsent(file, any -> new TreeMap<>())
            .put(diagnostic.getLineNumber(), diagnostic.getMessage(null));
      }
    }
  }

  void check(String className) {
    Map<Long, String> found = new TreeMap<>(errors.getOrDefault(className, Map.of()));
    List<String> lines = sources.get(className);
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(LEAK)) {
        String message = found.remove(i + 2L);
        if (message == null || !message.contains("[SensitiveEgress] `leaks")) {
          missed.add(lines.get(i + 1).strip() + " of " + lines.get(i).strip());
        }
      }
    }
    assertThat(missed).isEmpty();
    assertThat(found).isEmpty();
  }
}
