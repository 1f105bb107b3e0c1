package dev.plimsoll.checks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.api.MultiTaskListener;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import dev.plimsoll.checks.facts.FactKind;
import dev.plimsoll.checks.facts.Facts;
import dev.plimsoll.checks.facts.Places;
import dev.plimsoll.checks.model.Mentions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.tools.JavaFileManager;

/**
 * What our checks share about one run of the compiler, kept in javac's context.
 *
 * <p>It works under any host of Error Prone's scanner: it learns of the end of the analysis from a
 * task listener of its own, unless a host says that it will call {@link #judge} and {@link
 * #writeFacts} itself.
 */
public final class Compilation {
  private static final Context.Key<Compilation> KEY = new Context.Key<>();

  private final Context context;
  private final Facts facts = new Facts();
  private final Waivers waivers = new Waivers();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<PolicyCheck, VisitorState> checks = new LinkedHashMap<>();
  private final Map<CompilationUnitTree, VisitorState> units = new LinkedHashMap<>();
  private boolean hosted;
  private boolean ended;

  private Compilation(Context context) {
    this.context = context;
    context.put(KEY, this);
  }

  /** Returns the compilation that runs in a context. */
  public static Compilation of(Context context) {
    Compilation known = context.get(KEY);
    return known == null ? new Compilation(context) : known;
  }

  /** Says that the caller ends the compilation itself. */
  public void host() {
    hosted = true;
  }

  /** Returns the facts to be written. */
  public Facts facts() {
    return facts;
  }

  /** Returns what the checks have found so far, in the order of finding. */
  public List<Finding> findings() {
    return Collections.unmodifiableList(findings);
  }

  /** Forgets the findings after the first so many: what found them is run again. */
  public void keepFirst(int count) {
    findings.subList(count, findings.size()).clear();
  }

  Waivers waivers() {
    return waivers;
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  void atEnd(PolicyCheck check, VisitorState state) {
    checks.put(check, state);
  }

  void enter(CompilationUnitTree unit, VisitorState state) {
    if (units.isEmpty() && !hosted) {
      MultiTaskListener.instance(context).add(new EndListener());
    }
    if (units.putIfAbsent(unit, state) == null) {
      for (Tree declaration : unit.getTypeDecls()) {
        if (declaration instanceof JCTree.JCClassDecl type && type.sym != null) {
          facts.compiled(type.sym.flatname.toString());
        }
      }
    }
  }

  VisitorState stateAt(TreePath path) {
    VisitorState state = units.get(path.getCompilationUnit());
    if (state == null) {
      throw new IllegalArgumentException("no check has seen " + path.getCompilationUnit());
    }
    return state.withPath(path);
  }

  /** Lets each check judge the whole program; one that crashes keeps none of the others from it. */
  public void judge(Consumer<Crash> crashed) {
    checks.forEach(
        (check, state) -> {
          try {
            check.endCompilation(state);
          } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError crash) {
            crashed.accept(new Crash(check.canonicalName(), state.getPath(), crash));
          }
        });
    Mentions.forget(context);
  }

  /** Writes the facts, findings and waivers among them, into the class output. */
  public void writeFacts() {
    for (Finding finding : findings) {
      JCCompilationUnit unit = (JCCompilationUnit) finding.path().getCompilationUnit();
      ClassSymbol type = Places.outermostType(finding.path());
      facts.add(
          FactKind.FINDINGS,
          type == null ? Places.nameOf(unit) : type.flatname.toString(),
          finding.check(),
          severity(finding),
          Places.withColumn(finding.tree(), unit),
          Places.element(finding.path()),
          finding.message(),
          finding.replacement(),
          finding.link());
    }
    waivers.addTo(facts);
    try {
      facts.write(context.get(JavaFileManager.class));
    } catch (IOException e) {
      throw new UncheckedIOException("the facts could not be written", e);
    }
  }

  private static String severity(Finding finding) {
    return switch (finding.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case SUGGESTION -> "note";
    };
  }

  /** Ends the compilation where no host does. */
  private final class EndListener implements TaskListener {
    @Override
    public void started(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.GENERATE) {
        end();
      }
    }

    @Override
    public void finished(TaskEvent event) {
      /* Reached first when errors keep javac from writing classes. */
      if (event.getKind() == TaskEvent.Kind.COMPILATION) {
        end();
      }
    }

    private void end() {
      if (ended) {
        return;
      }
      ended = true;
      boolean isClean = Log.instance(context).nerrors == 0;
      judge(crash -> crash.print(JavacTrees.instance(context)));
      if (isClean) {
        writeFacts();
      }
    }
  }
}
