package dev.plimsoll.checks.sensitive;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.plimsoll.checks.sensitive.FlowModel.Form;
import java.util.Optional;

/** What reaches a sink by a call. A parameter that is declared sensitive keeps what it is given. */
final class SinkFlow {
  private static final String THROWABLE = "java.lang.Throwable";

  private final Walk walk;
  private final Analysis analysis;

  SinkFlow(Walk walk) {
    this.walk = walk;
    this.analysis = walk.analysis;
  }

  /** Lets what the arguments show reach the sink that the called method may be. */
  void reach(Call call) {
    if (call.values().isEmpty()) {
      return;
    }
    Optional<Sink> sink = sinkOf(call.method());
    if (sink.isEmpty()) {
      return;
    }
    for (int i = 0; i < call.values().size(); i++) {
      Optional<VarSymbol> parameter = call.parameter(i);
      if (sink.get().takes(i, parameter.map(symbol -> symbol.type).orElse(null))
          && !isThrowable(call.types().get(i))
          && parameter.flatMap(analysis.declarations::of).isEmpty()) {
        reach(
            call.tree(), sink.get(), call.name(), call.argument(i, Form.TEXT, analysis.rendering));
      }
    }
  }

  /** The detail of an assertion is the message of an {@code AssertionError}. */
  void detail(AssertTree tree, Taint detail) {
    analysis.models.assertion().ifPresent(sink -> reach(tree, sink, "assert", detail));
  }

  /** Lets what is put into a field reach the sink that the type around it may be. */
  void assigned(Tree tree, VarSymbol field, Taint value) {
    if (!value.isNone() && field.owner instanceof ClassSymbol type) {
      analysis
          .models
          .fieldSinkOf(type)
          .ifPresent(
              sink -> reach(tree, sink, type.getSimpleName() + "." + field.getSimpleName(), value));
    }
  }

  /** The constructor of a user's exception is known by its body, where that is at hand. */
  private Optional<Sink> sinkOf(MethodSymbol method) {
    Optional<Sink> sink = analysis.models.sinkOf(method);
    return sink.isPresent()
            && method.isConstructor()
            && analysis.sources.findMethod(method).isPresent()
        ? Optional.empty()
        : sink;
  }

  private void reach(Tree tree, Sink sink, String name, Taint value) {
    if (!value.isNone()) {
      walk.reach(tree, sink, value.through(walk.step(name, tree)));
    }
  }

  private boolean isThrowable(Type type) {
    return type != null
        && type.tsym instanceof ClassSymbol thrown
        && analysis.supertypes.of(thrown).contains(THROWABLE);
  }
}
