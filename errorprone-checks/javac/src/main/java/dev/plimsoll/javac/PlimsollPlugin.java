package dev.plimsoll.javac;

import com.google.auto.service.AutoService;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import java.util.Collections;
import java.util.List;
import javax.tools.Diagnostic;

/**
 * {@code javac -Xplugin:Plimsoll}.
 *
 * <p>This class names nothing that javac does not export and nothing newer than Java 8, and is
 * compiled for it: whoever runs it on too old a JDK, or without the flags, is told so rather than
 * shown a stack trace.
 */
@AutoService(Plugin.class)
public final class PlimsollPlugin implements Plugin {
  private static final String NAME = "Plimsoll";

  private static final int OLDEST_JDK = 17;
  private static final int NEWEST_JDK = 25;

  /** Used by javac's service loader. */
  public PlimsollPlugin() {}

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public void init(JavacTask task, String... args) {
    int jdk = feature(System.getProperty("java.specification.version"));
    if (jdk < OLDEST_JDK) {
      tell(task, Diagnostic.Kind.ERROR, Collections.singletonList(tooOld(jdk)));
      return;
    }
    List<String> problems = Ground.problems(task);
    if (problems.isEmpty()) {
      problems = SharedClasses.start(task, args);
    }
    tell(task, Diagnostic.Kind.ERROR, problems);
    if (problems.isEmpty() && jdk > NEWEST_JDK) {
      tell(task, Diagnostic.Kind.WARNING, Collections.singletonList(untried(jdk)));
    }
  }

  /** Returns the feature number of a specification version, which was {@code 1.8} until 9. */
  static int feature(String specificationVersion) {
    return Integer.parseInt(
        specificationVersion.startsWith("1.")
            ? specificationVersion.substring(2)
            : specificationVersion);
  }

  static String untried(int jdk) {
    return "this is javac of JDK "
        + jdk
        + "; Plimsoll was tried up to JDK "
        + NEWEST_JDK
        + ", and may miss findings";
  }

  static String tooOld(int jdk) {
    return "this is javac of JDK "
        + jdk
        + ". To fix: compile with JDK "
        + OLDEST_JDK
        + " or newer;"
        + " `--release` still chooses an older target";
  }

  /** Prints messages at the first file that is parsed: a plugin has no other place to print. */
  private static void tell(JavacTask task, Diagnostic.Kind kind, List<String> messages) {
    if (messages.isEmpty()) {
      return;
    }
    task.addTaskListener(
        new TaskListener() {
          private boolean told;

          @Override
          public void started(TaskEvent event) {}

          @Override
          public void finished(TaskEvent event) {
            CompilationUnitTree unit = event.getCompilationUnit();
            if (!told && unit != null) {
              told = true;
              Trees trees = Trees.instance(task);
              for (String message : messages) {
                trees.printMessage(kind, "[" + NAME + "] " + message, unit, unit);
              }
            }
          }
        });
  }
}
