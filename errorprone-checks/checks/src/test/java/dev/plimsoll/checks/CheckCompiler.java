package dev.plimsoll.checks;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.ErrorProneAnalyzer;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.RefactoringCollection;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.util.Context;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources into a folder with one check, and returns what it says. */
public final class CheckCompiler {
  private final List<JavaFileObject> sources = new ArrayList<>();
  private final Class<? extends BugChecker> check;
  private final Path output;
  private String[] options = {};

  /** Compiles into a folder. */
  public CheckCompiler(Class<? extends BugChecker> check, Path output) {
    this.check = check;
    this.output = output;
  }

  /** Sets what follows {@code -XepOpt} on the command line. */
  public CheckCompiler options(String... given) {
    options = given.clone();
    return this;
  }

  /** Adds a source. */
  public CheckCompiler source(String path, String text) {
    sources.add(
        new SimpleJavaFileObject(URI.create("memory:///" + path), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        });
    return this;
  }

  /** The messages of the check, in the order in which they came. */
  public List<String> compile(Path... classPath) throws IOException {
    Files.createDirectories(output);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(said, null, null)) {
      List<String> options = new ArrayList<>();
      options.addAll(List.of("-proc:none", "-XDcompilePolicy=simple"));
      options.addAll(List.of("--should-stop=ifError=FLOW", "-d", output.toString()));
      options.addAll(List.of("-cp", joined(classPath)));
      ErrorProneOptions given = ErrorProneOptions.processArgs(this.options);
      JavacTask task = (JavacTask) javac.getTask(null, files, said, options, null, sources);
      Context context = ((BasicJavacTask) task).getContext();
      BaseErrorProneJavaCompiler.setupMessageBundle(context);
      task.addTaskListener(
          ErrorProneAnalyzer.createAnalyzer(
              ScannerSupplier.fromBugCheckerClasses(check).applyOverrides(given),
              given,
              context,
              new RefactoringCollection[] {null}));
      task.call();
    }
    return said.getDiagnostics().stream()
        .filter(
            each ->
                each.getKind() == Diagnostic.Kind.ERROR
                    || each.getMessage(Locale.ROOT).startsWith("[" + check.getSimpleName()))
        .map(each -> each.getMessage(Locale.ROOT))
        .toList();
  }

  private static String joined(Path... classPath) {
    List<String> entries = new ArrayList<>();
    for (Path each : classPath) {
      entries.add(each.toString());
    }
    return String.join(File.pathSeparator, entries);
  }
}
