package dev.plimsoll.checks.sensitive;

import com.sun.source.util.Trees;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;

/** What the analysis of one compilation shares: each part knows the others through this. */
final class Analysis {
  final SensitiveRules rules;
  final Types types;
  final Sources sources;
  final Supertypes supertypes = new Supertypes();
  final SensitiveDeclarations declarations;
  final EgressModels models;
  final DependencyFlows dependencies;
  final Summaries summaries;
  final Rendering rendering;
  final PatternFlow patterns;
  final Components components;
  final FieldFlow fields;
  final Reach reach;

  Analysis(Context context, SensitiveRules given) {
    rules = given;
    Trees trees = JavacTrees.instance(context);
    types = Types.instance(context);
    sources = new Sources(trees);
    declarations = new SensitiveDeclarations(types, sources, given.foreign());
    models = new EgressModels(given.models(), supertypes);
    dependencies = new DependencyFlows(context);
    patterns = new PatternFlow(declarations);
    components = new Components(declarations, sources);
    summaries = new Summaries(this);
    rendering = new Rendering(this);
    reach = new Reach(this, context);
    fields = FieldFlow.of(new Analysis(this));
  }

  /** The same compilation, as if nothing sensitive were ever put into a field. */
  private Analysis(Analysis other) {
    rules = other.rules;
    types = other.types;
    sources = other.sources;
    declarations = other.declarations;
    models = other.models;
    dependencies = other.dependencies;
    patterns = other.patterns;
    components = other.components;
    reach = other.reach;
    summaries = new Summaries(this);
    rendering = new Rendering(this);
    fields = FieldFlow.none();
  }
}
