package dev.plimsoll.javac;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import com.sun.tools.javac.util.Options;
import dev.plimsoll.checks.Finding;
import dev.plimsoll.checks.facts.Places;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;

/**
 * Prints findings in javac's form.
 *
 * <p>javac shows a hundred errors and a hundred warnings and drops the rest; the rest is printed
 * past its counters, since a finding that is not shown is not mended.
 */
final class FindingPrinter {
  private static final int JAVACS_LIMIT = 100;

  private final Context context;
  private final Trees trees;

  FindingPrinter(Context context, Trees trees) {
    this.context = context;
    this.trees = trees;
  }

  void print(List<Finding> findings) {
    Log log = Log.instance(context);
    int errors = log.nerrors;
    int warnings = log.nwarnings;
    for (Finding finding : findings) {
      boolean isShown =
          finding.severity() == SeverityLevel.ERROR
              ? errors++ < limit("-Xmaxerrs")
              : warnings++ < limit("-Xmaxwarns");
      CompilationUnitTree unit = finding.path().getCompilationUnit();
      trees.printMessage(kind(finding), text(finding), finding.tree(), unit);
      if (!isShown) {
        log.printRawLines(Log.WriterKind.ERROR, line(finding, unit));
      }
    }
  }

  private int limit(String option) {
    String value = Options.instance(context).get(option);
    int limit = value == null ? JAVACS_LIMIT : Integer.parseInt(value);
    return limit == 0 ? JAVACS_LIMIT : limit;
  }

  private static Diagnostic.Kind kind(Finding finding) {
    return switch (finding.severity()) {
      case ERROR -> Diagnostic.Kind.ERROR;
      case WARNING -> Diagnostic.Kind.WARNING;
      case SUGGESTION -> Diagnostic.Kind.NOTE;
    };
  }

  private static String text(Finding finding) {
    String text =
        "[%s] %s%n    (see %s)".formatted(finding.check(), finding.message(), finding.link());
    return finding.replacement().isEmpty()
        ? text
        : text + "%n  Suggested: %s".formatted(finding.replacement());
  }

  private static String line(Finding finding, CompilationUnitTree unit) {
    return "%s:%d: %s: %s"
        .formatted(
            unit.getSourceFile().getName(),
            unit.getLineMap().getLineNumber(Places.position(finding.tree())),
            kind(finding).toString().toLowerCase(Locale.ROOT),
            text(finding));
  }
}
