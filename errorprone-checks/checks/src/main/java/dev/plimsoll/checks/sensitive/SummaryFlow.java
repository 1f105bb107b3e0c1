package dev.plimsoll.checks.sensitive;

import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.plimsoll.checks.sensitive.Environment.Variable;
import dev.plimsoll.checks.sensitive.FlowModel.Form;
import dev.plimsoll.checks.sensitive.Origin.AllFields;
import dev.plimsoll.checks.sensitive.Origin.Argument;
import dev.plimsoll.checks.sensitive.Origin.Held;
import dev.plimsoll.checks.sensitive.Origin.Hook;
import dev.plimsoll.checks.sensitive.Origin.Part;
import dev.plimsoll.checks.sensitive.Origin.Self;
import dev.plimsoll.checks.sensitive.Summary.Exposure;
import java.util.List;

/** The transfer over calls of methods whose summaries are known. */
final class SummaryFlow {
  private final Walk walk;
  private final Analysis analysis;

  SummaryFlow(Walk walk) {
    this.walk = walk;
    this.analysis = walk.analysis;
  }

  /**
   * Returns what the result holds, lets arguments reach the sinks that are inside, and puts into
   * variables what they hold after the call.
   */
  Taint apply(Call call, Environment environment) {
    if (analysis.hooks.isHook(call)) {
      return Hooks.of(call).through(walk.step(call.name(), call.tree()));
    }
    Summary summary = analysis.summaries.of(call.method());
    if (summary.isNothing()) {
      return Taint.NONE;
    }
    Trail.Step step = walk.step(call.name(), call.tree());
    for (Exposure exposure : summary.exposures()) {
      reach(call, exposure, step, environment);
    }
    Taint result =
        summary
            .result()
            .filter(origin -> mayReturn(call.method(), origin))
            .flatMap((origin, trail) -> at(call, origin, trail, step, environment));
    Taint made = Taint.NONE;
    for (var put : summary.puts().entrySet()) {
      Taint value =
          put.getValue().flatMap((origin, trail) -> at(call, origin, trail, step, environment));
      made = made.leastUpperBound(put(call, put.getKey(), value, environment));
    }
    boolean isWhatWasChanged = call.isNew() || summary.result().origins().contains(Self.THIS);
    return isWhatWasChanged ? result.leastUpperBound(made) : result;
  }

  /** Whether the types let something of the caller's be in the result of a method. */
  static boolean mayReturn(MethodSymbol method, Origin origin) {
    if (origin instanceof Argument argument) {
      return TypeVariables.mayReturn(method, method.params().get(argument.index()).type);
    }
    return !(origin instanceof Part part) || TypeVariables.mayReturn(method, part.field().type);
  }

  private void reach(Call call, Exposure exposure, Trail.Step step, Environment environment) {
    for (Taint value : shown(call, exposure.of(), environment)) {
      Taint further =
          value.filter(
              origin ->
                  walk.isNews(origin, exposure.sink())
                      && !isReportedInside(call.method(), exposure, origin));
      if (!further.isNone()) {
        walk.reach(
            call.tree(),
            exposure.sink(),
            (isOwnHook(exposure.of()) ? further : further.through(step))
                .mapTrails(trail -> trail.plus(exposure.trail())));
      }
    }
  }

  private static boolean isOwnHook(Origin origin) {
    return origin instanceof Hook hook && hook.of() instanceof Self;
  }

  private List<Taint> shown(Call call, Origin of, Environment environment) {
    if (isOwnHook(of) && !(call.isOnThis() && call.method().isPrivate())) {
      /* A class that implements it in a way that leaks, and inherits the method, is told there. */
      return List.of();
    }
    if (of instanceof Argument argument) {
      return call.arguments(argument.index(), Form.TEXT, analysis.rendering);
    }
    Taint value = at(call, of, environment);
    return List.of(
        of instanceof Self && !analysis.rendering.isMute(call.selfType())
            ? analysis.rendering.textOf(value, call.selfType())
            : analysis.rendering.textOf(value, null));
  }

  /** What the parameter's or field's own declaration or type says is a finding in the method. */
  private boolean isReportedInside(MethodSymbol method, Exposure exposure, Origin origin) {
    if (exposure.of() instanceof Argument argument) {
      VarSymbol parameter = method.params().get(argument.index());
      return analysis.declarations.of(parameter).isPresent()
          || analysis.rendering.textOf(parameter.type).origins().contains(origin);
    }
    return exposure.of() instanceof Part part
        && analysis.fields.of(part.field()).origins().contains(origin);
  }

  private Taint at(
      Call call, Origin origin, Trail inside, Trail.Step step, Environment environment) {
    if (origin instanceof Origin.Declared) {
      return Taint.of(origin, inside.plus(step));
    }
    if (origin instanceof Held held) {
      return at(call, held.origin(), inside, step, environment).heldIn(held.field());
    }
    return at(call, origin, environment).mapTrails(trail -> trail.plus(step).plus(inside));
  }

  /** What the caller has where the method speaks of an argument, or of its own object. */
  private Taint at(Call call, Origin origin, Environment environment) {
    if (origin instanceof Argument argument) {
      Taint all = Taint.NONE;
      for (Taint value : call.arguments(argument.index(), Form.VALUE, analysis.rendering)) {
        all = all.leastUpperBound(value);
      }
      return all;
    }
    if (origin instanceof Hook hook) {
      return at(call, hook);
    }
    if (origin instanceof AllFields) {
      return analysis.rendering.fieldsOf(call.selfType());
    }
    if (origin instanceof Part part) {
      boolean isOwn = part.of() instanceof Self && call.isOnThis();
      return isOwn
          ? walk.variables.read(part.field(), Variable.of(part.field()), environment)
          : at(call, part.of(), environment).partIn(part.field());
    }
    if (call.isNew()) {
      return Taint.NONE;
    }
    return call.isOnThis() ? Taint.of(Self.THIS) : call.self();
  }

  private Taint at(Call call, Hook hook) {
    if (hook.of() instanceof Argument argument) {
      int index = argument.index();
      return index < call.types().size()
          ? analysis.hooks.in(call.types().get(index), call.values().get(index), hook)
          : Taint.NONE;
    }
    return call.isOnThis() ? Taint.of(hook) : analysis.hooks.in(call.selfType(), call.self(), hook);
  }

  /** Returns what the object of the call holds in addition after it. */
  private Taint put(Call call, Origin target, Taint value, Environment environment) {
    if (value.isNone()) {
      return Taint.NONE;
    }
    if (target instanceof Part part) {
      if (part.of() instanceof Self && call.isOnThis()) {
        walk.variables.add(part.field(), value, call.tree(), environment);
        return Taint.NONE;
      }
      return put(call, part.of(), value.heldIn(part.field()), environment);
    }
    if (target instanceof Argument argument) {
      if (argument.index() < call.trees().size()) {
        walk.variables.add(call.trees().get(argument.index()), value, environment);
      }
      return Taint.NONE;
    }
    ExpressionTree receiver = call.receiver();
    if (call.isOnThis()) {
      walk.put(Self.THIS, value);
    } else if (receiver != null) {
      walk.variables.add(receiver, value, environment);
    }
    return value;
  }
}
