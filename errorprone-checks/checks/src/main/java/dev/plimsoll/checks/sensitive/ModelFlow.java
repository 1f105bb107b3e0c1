package dev.plimsoll.checks.sensitive;

import dev.plimsoll.checks.sensitive.FlowModel.Edge;
import dev.plimsoll.checks.sensitive.FlowModel.Form;
import dev.plimsoll.checks.sensitive.Origin.Self;

/** The transfer over calls of methods that the tables know. */
final class ModelFlow {
  private final Walk walk;
  private final Rendering rendering;

  ModelFlow(Walk walk) {
    this.walk = walk;
    this.rendering = walk.analysis.rendering;
  }

  /** Returns what the result of the call holds, and puts into variables what they hold after it. */
  Taint apply(FlowModel model, Call call, Environment environment) {
    Taint result = Taint.NONE;
    for (Edge edge : model.edges()) {
      Taint value = source(edge, call);
      switch (edge.to().port()) {
        case RESULT -> result = result.leastUpperBound(value);
        case THIS -> {
          if (call.isOnThis()) {
            walk.put(Self.THIS, value);
          } else if (call.receiver() != null) {
            walk.variables.add(call.receiver(), value, environment);
            if (edge.form() == Form.VALUE) {
              Referents referents = walk.variables.referents;
              walk.variables.hold(
                  call.receiver(),
                  referents.heldAfter(edge, call.method(), call.trees()),
                  environment);
            }
          }
          if (call.isNew()) {
            result = result.leastUpperBound(value);
          }
        }
        case ARGUMENT -> {
          if (edge.to().index() < call.trees().size()) {
            walk.variables.add(call.trees().get(edge.to().index()), value, environment);
          }
        }
        default -> {
          /* What lambdas take was given to them when they were walked. */
        }
      }
    }
    return result;
  }

  private Taint source(Edge edge, Call call) {
    switch (edge.from().port()) {
      case THIS:
        return edge.form() == Form.TEXT
            ? rendering.textOf(call.self(), call.selfType())
            : call.self();
      case LAMBDA:
        return call.lambdas();
      case ARGUMENT:
        int index = edge.from().index();
        return index < call.values().size()
            ? call.argument(index, edge.form(), rendering)
            : Taint.NONE;
      default:
        Taint all = Taint.NONE;
        for (int i = 0; i < call.values().size(); i++) {
          all = all.leastUpperBound(call.argument(i, edge.form(), rendering));
        }
        return all;
    }
  }
}
