package dev.plimsoll.checks.sensitive;

import com.sun.source.util.Trees;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import java.util.Optional;

/** What the analysis of one compilation shares: each part knows the others through this. */
final class Analysis {
  final SensitiveRules rules;
  final Types types;
  final Sources sources;
  final Supertypes supertypes = new Supertypes();
  final SensitiveDeclarations declarations;
  final EgressModels models;
  final DependencyFlows dependencies;
  final FixedPoint fixedPoint = new FixedPoint();
  final Summaries summaries;
  final Rendering rendering;
  final PatternFlow patterns;
  final Components components;
  final FieldFlow fields;
  final Reach reach;
  final Hooks hooks;
  final Sanitizers sanitizers;
  private final boolean isOfWholes;
  private Analysis ofWholes;

  Analysis(Context context, SensitiveRules given) {
    rules = given;
    Trees trees = JavacTrees.instance(context);
    types = Types.instance(context);
    sources = new Sources(trees, context);
    declarations = new SensitiveDeclarations(context, sources, given.foreign());
    models = new EgressModels(given.models(), supertypes);
    dependencies = new DependencyFlows(context);
    patterns = new PatternFlow(declarations);
    components = new Components(declarations, sources);
    summaries = new Summaries(this);
    rendering = new Rendering(this);
    reach = new Reach(this, context);
    sanitizers = new Sanitizers(this, context);
    hooks = new Hooks(this);
    isOfWholes = false;
    fields = FieldFlow.of(new Analysis(this, false));
  }

  /** The same compilation, where only what is passed on as a whole counts. */
  Analysis ofWholes() {
    if (ofWholes == null) {
      ofWholes = new Analysis(this, true);
    }
    return ofWholes;
  }

  boolean isOfWholes() {
    return isOfWholes;
  }

  /**
   * What the tables say of a method, if they have the last word: a constructor that is at hand, or
   * a method of a writer, says more than a row for those of the type that it extends.
   */
  Optional<FlowModel> flowOf(MethodSymbol method) {
    Optional<FlowModel> model = models.flowOf(method);
    boolean saysMore =
        model.isPresent()
            && (method.isConstructor() || rendering.isMute(method.owner.type))
            && sources.findMethod(method).isPresent();
    return saysMore ? Optional.empty() : model.map(m -> keeps(method) ? m : FlowModel.NOTHING);
  }

  /** Whether what a method of the tables passes on counts. */
  boolean keeps(MethodSymbol method) {
    return !isOfWholes || models.isWhole(method);
  }

  /** The same compilation, as if nothing sensitive were ever put into a field. */
  private Analysis(Analysis other, boolean isOfWholes) {
    rules = other.rules;
    types = other.types;
    sources = other.sources;
    declarations = other.declarations;
    models = other.models;
    dependencies = other.dependencies;
    patterns = other.patterns;
    components = other.components;
    reach = other.reach;
    sanitizers = other.sanitizers;
    this.isOfWholes = isOfWholes;
    summaries = new Summaries(this);
    rendering = new Rendering(this);
    hooks = new Hooks(this);
    fields = FieldFlow.none();
  }
}
