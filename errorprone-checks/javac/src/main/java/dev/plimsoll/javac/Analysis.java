package dev.plimsoll.javac;

import com.google.errorprone.InvalidCommandLineOptionException;
import com.google.errorprone.VisitorState;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.comp.Annotate;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import dev.plimsoll.checks.Compilation;
import dev.plimsoll.checks.sensitive.SensitiveFlow;
import dev.plimsoll.checks.sensitive.SensitiveRules;
import dev.plimsoll.checks.trees.Wholeness;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Runs the checks over one compilation.
 *
 * <p>A file is scanned once all of its classes are analysed. Under the simple policy javac
 * announces every class before it has analysed the first, so as many classes analysed as announced
 * means that the whole program is known; that is when it is judged, whether or not there were
 * errors.
 */
final class Analysis implements TaskListener {
  private final Arguments arguments;
  private final Context context;
  private final Trees trees;
  private final Compilation compilation;
  private final Crashes crashes = new Crashes();
  private final IsolatingScanner scanner;
  private final VisitorState state;
  private boolean mustRefuse;

  private final Set<CompilationUnitTree> scanned = new HashSet<>();
  private final Map<CompilationUnitTree, Set<TypeElement>> analysed = new HashMap<>();
  private int announced;
  private int finished;
  private boolean ended;

  private Analysis(
      JavacTask task, Arguments arguments, EnabledChecks checks, boolean withoutRounds) {
    this.arguments = arguments;
    mustRefuse = withoutRounds;
    context = ((BasicJavacTask) task).getContext();
    trees = Trees.instance(task);
    compilation = Compilation.of(context);
    compilation.host();
    scanner = new IsolatingScanner(checks, crashes);
    state =
        VisitorState.createConfiguredForCompilation(
            context, Analysis::alreadyKept, checks.severities(), arguments.options());
  }

  private static void alreadyKept(Description description) {
    /* Every finding left by the door of PolicyCheck, which keeps it. */
  }

  /**
   * Starts the checks, unless the user's own Error Prone runs them.
   *
   * @return what is wrong with the arguments, if anything is
   */
  static List<String> start(JavacTask task, String... args) {
    if (Ground.isDoneByErrorProne(task)) {
      return List.of();
    }
    try {
      Arguments arguments = Arguments.of(args);
      EnabledChecks checks = EnabledChecks.load(arguments.options());
      boolean withoutRounds = AnnotationRounds.spare(task, arguments);
      Analysis analysis = new Analysis(task, arguments, checks, withoutRounds);
      /*
       * While somebody listens, javac's parser keeps comments and the ends of trees, in every file
       * and to nobody's use. What waits in this queue runs when the files are parsed and entered.
       */
      Annotate.instance(analysis.context).normal(() -> task.addTaskListener(analysis));
      return List.of();
    } catch (IllegalArgumentException | InvalidCommandLineOptionException e) {
      return List.of(e.getMessage());
    }
  }

  @Override
  public void started(TaskEvent event) {
    switch (event.getKind()) {
      case ANALYZE -> announced++;
      case GENERATE -> end();
      default -> {}
    }
  }

  @Override
  public void finished(TaskEvent event) {
    switch (event.getKind()) {
      case ANALYZE -> {
        analysed(event);
        finished++;
        if (finished == announced) {
          end();
        }
      }
      case COMPILATION -> end();
      default -> {}
    }
  }

  private void analysed(TaskEvent event) {
    CompilationUnitTree unit = event.getCompilationUnit();
    Set<TypeElement> types = analysed.computeIfAbsent(unit, any -> new HashSet<>());
    types.add(event.getTypeElement());
    if (isComplete(unit, types) && scanned.add(unit) && Wholeness.of(unit, context)) {
      scan(unit);
    }
  }

  private static boolean isComplete(CompilationUnitTree unit, Set<TypeElement> analysed) {
    for (Tree declaration : unit.getTypeDecls()) {
      if (declaration instanceof JCClassDecl type && !analysed.contains(type.sym)) {
        return false;
      }
    }
    return true;
  }

  private void scan(CompilationUnitTree unit) {
    TreePath path = new TreePath(unit);
    JavaFileObject before = Log.instance(context).useSource(unit.getSourceFile());
    try {
      refuseUnprocessed(unit);
      scanner.scanFile(path, state.withPath(path));
    } finally {
      Log.instance(context).useSource(before);
    }
  }

  /* A dependency has a sensitive type, but no facts from which that could be known in time. */
  private void refuseUnprocessed(CompilationUnitTree unit) {
    if (mustRefuse && flow().concerns(unit)) {
      mustRefuse = false;
      trees.printMessage(
          Diagnostic.Kind.ERROR,
          "[Plimsoll] a sensitive type of a dependency is used here, but the dependency was"
              + " compiled without Plimsoll, so no redaction was generated. To fix: compile it with"
              + " Plimsoll too, or let javac process annotations here anyway with"
              + " `-Xplugin:Plimsoll "
              + Arguments.PROCESS
              + "`",
          unit.getTypeDecls().isEmpty() ? unit : unit.getTypeDecls().get(0),
          unit);
    }
  }

  private SensitiveFlow flow() {
    return SensitiveFlow.of(state, SensitiveRules.load(arguments.options().getFlags()));
  }

  private void end() {
    if (ended) {
      return;
    }
    ended = true;
    compilation.judge(crash -> crashes.add(crash.check(), crash.path(), crash.cause()));
    if (Log.instance(context).nerrors == 0) {
      compilation.writeFacts();
    }
    if (crashes.count() > 0) {
      SharedClasses.forget();
      crashes.print(trees);
    }
    if (!arguments.isDeferred()) {
      new FindingPrinter(context, trees).print(compilation.findings());
    }
  }
}
