package dev.plimsoll.checks.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.FileObjects;
import com.google.errorprone.scanner.ScannerSupplier;
import dev.plimsoll.checks.SensitiveEgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Symbols hash to something else in each compilation; findings do not depend on it. */
final class SameEachTimeTest {
  private static final int FIELDS = 8;
  private static final int COMPILATIONS = 6;

  @Test
  void theWayThroughFieldsIsTheSame() {
    Set<String> messages = new TreeSet<>();
    for (int i = 0; i < COMPILATIONS; i++) {
      messages.add(findings(String.join("\n", throughFields())));
    }

    assertThat(messages).singleElement().asString().contains("[SensitiveEgress]");
  }

  /** Each field is filled from the two before it, so there are many ways into the last. */
  private static List<String> throughFields() {
    List<String> lines = new ArrayList<>();
    lines.add("class Fields {");
    lines.add("  record Customer(@dev.plimsoll.annotations.Sensitive String email) {");
    lines.add("    @Override public String toString() { return \"\"; }");
    lines.add("  }");
    lines.add("  String f0;");
    lines.add("  void first(Customer c) { f0 = c.email(); }");
    for (int i = 1; i < FIELDS; i++) {
      lines.add("  String f" + i + ";");
      for (int j = i - 1; j >= Math.max(0, i - 2); j--) {
        lines.add("  void from" + j + "To" + i + "() { f" + i + " = f" + j + "; }");
      }
    }
    lines.add("  void tell() {");
    for (int i = 0; i < FIELDS; i++) {
      lines.add("    java.util.logging.Logger.getLogger(\"a\").info(f" + i + ");");
    }
    lines.add("  }");
    lines.add("}");
    return lines;
  }

  private static String findings(String source) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(SensitiveEgress.class))
        .getTask(
            null,
            null,
            diagnostics,
            List.of("-proc:none"),
            null,
            List.of(FileObjects.forSourceLines("Fields.java", source)))
        .call();
    StringBuilder all = new StringBuilder();
    for (Diagnostic<?> diagnostic : diagnostics.getDiagnostics()) {
      all.append(diagnostic.getLineNumber()).append(diagnostic.getMessage(null)).append('\n');
    }
    return all.toString();
  }
}
