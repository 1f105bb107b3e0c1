package dev.plimsoll.checks.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.FileObjects;
import com.google.errorprone.scanner.ScannerSupplier;
import dev.plimsoll.checks.SensitiveEgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/** What {@link SensitiveEgress} finds in sources that are compiled in one go. */
final class EgressFindings {
  private EgressFindings() {}

  /**
   * Compiles.
   *
   * @param sources the lines of each file
   * @param options of the checks
   * @return the first line of each message, by file and line; anything else that is wrong fails
   */
  static Map<String, Map<Integer, String>> in(
      Map<String, List<String>> sources, String... options) {
    List<String> all =
        new ArrayList<>(
            List.of("-proc:none", "-Xmaxerrs", "10000", "--should-stop=ifNoError=FLOW"));
    all.addAll(List.of(options));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(SensitiveEgress.class))
        .getTask(
            null,
            null,
            diagnostics,
            all,
            null,
            sources.entrySet().stream()
                .map(
                    source ->
                        FileObjects.forSourceLines(
                            source.getKey(), source.getValue().toArray(String[]::new)))
                .toList())
        .call();
    Map<String, Map<Integer, String>> found = new TreeMap<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        String message = diagnostic.getMessage(null);
        assertThat(message).contains("[SensitiveEgress]");
        found
            .computeIfAbsent(
                diagnostic.getSource().getName().replaceAll("^.*/", ""), any -> new TreeMap<>())
            .put((int) diagnostic.getLineNumber(), message.replaceAll("\n.*", ""));
      }
    }
    return found;
  }
}
