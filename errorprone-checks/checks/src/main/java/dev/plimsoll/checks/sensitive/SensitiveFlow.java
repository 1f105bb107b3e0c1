package dev.plimsoll.checks.sensitive;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Context;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The door to the analysis of sensitive values. One instance serves one compilation and remembers
 * what it has seen, so that asking again is cheap.
 */
public final class SensitiveFlow {
  private static final Context.Key<SensitiveFlow> KEY = new Context.Key<>();

  private final Analysis analysis;
  private final Map<Tree, Leak> leaks = new IdentityHashMap<>();
  private final Map<Tree, UnmaskedReturn> unmasked = new IdentityHashMap<>();
  private CompilationUnitTree current;

  private SensitiveFlow(Context context, SensitiveRules rules) {
    analysis = new Analysis(context, rules);
    context.put(KEY, this);
  }

  /**
   * Returns the analysis of the running compilation.
   *
   * @param rules what the user decided, if it is the first to ask
   */
  public static SensitiveFlow of(VisitorState state, SensitiveRules rules) {
    SensitiveFlow known = state.context.get(KEY);
    return known == null ? new SensitiveFlow(state.context, rules) : known;
  }

  /** Whether the file names something sensitive, or calls into another source file that does. */
  public boolean concerns(CompilationUnitTree unit) {
    return analysis.reach.isSensitive(unit);
  }

  /** Returns what leaks by a call in the file at hand. */
  public Optional<EgressFinding> leakAt(Tree tree, VisitorState state) {
    enter(state.getPath().getCompilationUnit());
    Leak leak = leaks.get(tree);
    return leak == null ? Optional.empty() : EgressFinding.of(leak, analysis.rules);
  }

  /** Returns all that leaves by a call at which {@link #leakAt} has looked, allowed or not. */
  public List<Egress> egressAt(Tree tree) {
    Leak leak = leaks.get(tree);
    return leak == null ? List.of() : Egress.of(leak, analysis.rules);
  }

  /** Returns what comes back by a statement of a method that masks, in the file at hand. */
  public Optional<UnmaskedReturn> unmaskedAt(Tree tree, VisitorState state) {
    enter(state.getPath().getCompilationUnit());
    return Optional.ofNullable(unmasked.get(tree));
  }

  /** Returns what a lambda gives back that is there to mask. */
  public Optional<UnmaskedReturn> unmaskedBy(LambdaExpressionTree tree, VisitorState state) {
    return analysis.sanitizers.unmasked(tree, state.getPath().getCompilationUnit());
  }

  private void enter(CompilationUnitTree unit) {
    if (unit != current) {
      current = unit;
      leaks.clear();
      unmasked.clear();
      if (analysis.reach.isSensitive(unit)) {
        unit.getTypeDecls().forEach(this::walk);
      }
    }
  }

  /** Takes one fact of an outermost type. */
  @FunctionalInterface
  public interface FactSink {
    /** Takes the columns, as docs/facts/flows.md has them. */
    void add(String type, String... cells);
  }

  /** Writes what other compilations need to know of the methods in a file. */
  public void writeFacts(CompilationUnitTree unit, FactSink sink) {
    boolean isWhole =
        analysis.rules.allFlows()
            || analysis.reach.isSensitive(unit)
            || analysis.reach.namesSink(unit);
    new FlowFacts(analysis, isWhole ? any -> true : TextSignature::isOf, sink).write(unit);
  }

  /** Returns what the text of a class shows that it should not, by its own fault. */
  public Optional<ToStringFinding> textOf(ClassTree tree, VisitorState state) {
    if (!analysis.reach.isSensitive(state.getPath().getCompilationUnit())) {
      return Optional.empty();
    }
    return ToStringFinding.of(ASTHelpers.getSymbol(tree), analysis);
  }

  /** Whether it is said of a member, or of all of its type, that it is sensitive. */
  public boolean isDeclared(Symbol member) {
    ClassSymbol owner = member.enclClass();
    String name =
        member instanceof MethodSymbol method
            ? MemberNames.propertyOf(method)
            : member.getSimpleName().toString();
    return analysis.declarations.of(owner).isPresent()
        || analysis.declarations.of(member).isPresent()
        || analysis.declarations.membersOf(owner).containsKey(name);
  }

  private void walk(Tree tree) {
    if (!(tree instanceof ClassTree type)) {
      return;
    }
    analysis
        .sources
        .find(ASTHelpers.getSymbol(type))
        .ifPresent(source -> leaks.putAll(analysis.hooks.leaksOf(source)));
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree method) {
        keep(analysis.summaries.of(ASTHelpers.getSymbol(method)));
        unmasked.putAll(analysis.sanitizers.unmasked(method, ASTHelpers.getSymbol(method)));
      } else if (member instanceof VariableTree || member instanceof BlockTree) {
        keep(new Walk(analysis, current).initializer((StatementTree) member));
      } else {
        walk(member);
      }
    }
  }

  private void keep(Summary summary) {
    summary.leaks().forEach((at, leak) -> leaks.merge(at, leak, Leak::and));
  }
}
