package dev.plimsoll.checks.sensitive;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.plimsoll.checks.sensitive.FlowModel.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

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
    detail(tree, "assert", detail);
  }

  /**
   * An exception leaves with what its own {@code getMessage} makes of the fields that it was given.
   *
   * @param messageOf what a method returns if its object holds something
   */
  void thrown(Call call, Taint made, BiFunction<MethodSymbol, Taint, Taint> messageOf) {
    if (made.isNone() || !isThrowable(call.selfType())) {
      return;
    }
    for (Symbol member : messagesOf((ClassSymbol) call.selfType().tsym)) {
      Taint inside = analysis.summaries.of((MethodSymbol) member).result();
      Taint shown =
          messageOf
              .apply((MethodSymbol) member, made)
              .filter(origin -> !inside.origins().contains(origin));
      detail(call.tree(), call.name(), shown);
    }
  }

  private List<Symbol> messagesOf(ClassSymbol type) {
    List<Symbol> found = new ArrayList<>();
    for (ClassSymbol at = type;
        at != null && analysis.sources.find(at).isPresent();
        at = at.getSuperclass().tsym instanceof ClassSymbol parent ? parent : null) {
      analysis.sources.find(at).orElseThrow().methods().keySet().stream()
          .filter(method -> isMessage((MethodSymbol) method))
          .forEach(found::add);
    }
    return found;
  }

  /** What is declared sensitive and returned as the message is at fault where it is returned. */
  void message(MethodTree tree, MethodSymbol method, Taint returned) {
    if (!returned.isNone() && isMessage(method) && isThrowable(method.owner.type)) {
      String name = method.owner.getSimpleName() + "." + method.getSimpleName();
      detail(tree, name, returned.declaredOnly());
    }
  }

  private static boolean isMessage(MethodSymbol method) {
    return method.getParameters().isEmpty()
        && (method.name.contentEquals("getMessage")
            || method.name.contentEquals("getLocalizedMessage"));
  }

  private void detail(Tree tree, String name, Taint detail) {
    analysis.models.assertion().ifPresent(sink -> reach(tree, sink, name, detail));
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
