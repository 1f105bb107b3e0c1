package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.plimsoll.checks.sensitive.FlowModel.Form;
import dev.plimsoll.checks.sensitive.Summary.ArgumentLeak;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The transfer over calls of methods whose bodies are being compiled. */
final class SummaryFlow {
  private final Walk walk;
  private final Analysis analysis;

  SummaryFlow(Walk walk) {
    this.walk = walk;
    this.analysis = walk.analysis;
  }

  /** Returns what the result holds, and lets arguments reach the sinks that are inside. */
  Taint apply(Call call) {
    if (analysis.sources.findMethod(call.method()).isEmpty()) {
      return Taint.NONE;
    }
    Summary summary = analysis.summaries.of(call.method());
    Trail.Step step = walk.step(call.name(), call.tree());
    for (ArgumentLeak leak : summary.argumentLeaks()) {
      reach(call, leak, step);
    }
    Taint result = Taint.NONE;
    for (Map.Entry<Origin, Trail> returned : summary.result().trails().entrySet()) {
      result = result.leastUpperBound(result(call, returned.getKey(), returned.getValue(), step));
    }
    return result;
  }

  private void reach(Call call, ArgumentLeak leak, Trail.Step step) {
    for (Taint value : arguments(call, leak.index(), Form.TEXT)) {
      Taint further = value.filter(origin -> !isReportedInside(call.method(), leak, origin));
      if (!further.isNone()) {
        walk.reach(
            call.tree(),
            leak.sink(),
            further.through(step).mapTrails(trail -> trail.plus(leak.trail())));
      }
    }
  }

  /** What the parameter's own declaration or type says is a finding in the method itself. */
  private boolean isReportedInside(MethodSymbol method, ArgumentLeak leak, Origin origin) {
    if (leak.index() == Origin.Argument.RECEIVER.index()) {
      return false;
    }
    VarSymbol parameter = method.params().get(leak.index());
    return analysis.declarations.of(parameter).isPresent()
        || analysis.rendering.textOf(parameter.type).origins().contains(origin);
  }

  private Taint result(Call call, Origin origin, Trail inside, Trail.Step step) {
    if (!(origin instanceof Origin.Argument parameter)) {
      return Taint.of(origin, inside.plus(step));
    }
    Taint result = Taint.NONE;
    for (Taint value : arguments(call, parameter.index(), Form.VALUE)) {
      result = result.leastUpperBound(value.mapTrails(trail -> trail.plus(step).plus(inside)));
    }
    return result;
  }

  /** The arguments that a parameter stands for: several, if it takes any number. */
  private List<Taint> arguments(Call call, int parameter, Form form) {
    if (parameter == Origin.Argument.RECEIVER.index()) {
      return List.of(analysis.rendering.fieldsOf(call.selfType()));
    }
    List<Taint> values = new ArrayList<>();
    boolean rest = call.method().isVarArgs() && parameter == call.method().params().size() - 1;
    for (int i = parameter; i < call.values().size() && (rest || i == parameter); i++) {
      values.add(call.argument(i, form, analysis.rendering));
    }
    return values;
  }
}
