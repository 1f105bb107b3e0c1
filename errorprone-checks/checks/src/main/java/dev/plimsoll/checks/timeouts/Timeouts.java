package dev.plimsoll.checks.timeouts;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.MethodRef;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;
import dev.plimsoll.checks.trees.MoreTrees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The door of this package: says what is wrong with the limits of a call, if anything is. */
public final class Timeouts {
  private static final String NETWORK_URL = "network-url";
  private static final String WAITS = "Plimsoll:MissingTimeout:Waits";

  private final MethodIndex<List<Limit>> objects = new MethodIndex<>();
  private final MethodIndex<UnlimitedCall> calls = new MethodIndex<>();
  private final MethodIndex<Forever> values = new MethodIndex<>();
  private final MethodIndex<ModelRow> waits = new MethodIndex<>();
  private final Waits waiting;
  private final ImmutableSet<String> annotations;

  /** Reads the rows and the options. */
  public Timeouts(ErrorProneFlags flags) {
    Models models = Models.load(flags);
    Map<MethodRef, List<Limit>> limits = new HashMap<>();
    for (ModelRow row : models.rows("timeout-object")) {
      for (MethodRef creation : row.methods(1, "creations")) {
        List<Limit> known = limits.computeIfAbsent(creation, any -> new ArrayList<>());
        if (known.isEmpty()) {
          objects.add(creation, known);
        }
        known.add(Limit.of(row));
      }
    }
    models
        .rows("timeout-call")
        .forEach(row -> calls.add(row.method(0, "call"), UnlimitedCall.of(row)));
    models.rows("timeout-value").forEach(row -> values.add(row.method(0, "call"), Forever.of(row)));
    if (flags.getBoolean(WAITS).orElse(true)) {
      models.rows("timeout-wait").forEach(row -> waits.add(row.method(0, "call"), row));
    }
    waiting =
        new Waits(waits, index(models, "timeout-bound"), index(models, "timeout-continuation"));
    annotations =
        models.rows("timeout-annotation").stream()
            .map(row -> row.required(0, "annotation"))
            .collect(ImmutableSet.toImmutableSet());
  }

  private static MethodIndex<ModelRow> index(Models models, String kind) {
    MethodIndex<ModelRow> index = new MethodIndex<>();
    models.rows(kind).forEach(row -> index.add(row.method(0, "call"), row));
    return index;
  }

  /** Returns what is wrong with a call or a creation, as a message. */
  public Optional<String> judge(
      ExpressionTree tree, List<? extends ExpressionTree> arguments, VisitorState state) {
    if (!(ASTHelpers.getSymbol(tree) instanceof MethodSymbol method)) {
      return Optional.empty();
    }
    List<String> problems = new ArrayList<>();
    calls
        .find(method)
        .filter(call -> isUnlimited(call, tree, state))
        .ifPresent(call -> problems.add(sentence(call(method), call.without(), call.fix())));
    values
        .find(method)
        .filter(
            value ->
                value.index() < arguments.size() && value.isMeantBy(arguments.get(value.index())))
        .ifPresent(value -> problems.add(forever(method, arguments.get(value.index()), state)));
    objects.find(method).ifPresent(limits -> problems.addAll(missing(limits, tree, state)));
    waits
        .find(method)
        .filter(row -> !waiting.isShort(tree, state))
        .ifPresent(row -> problems.add(wait(method, row)));
    return problems.isEmpty() || isBoundedByAnnotation(state)
        ? Optional.empty()
        : Optional.of(String.join("; ", problems));
  }

  /** Returns what is wrong with a method reference that waits, as a message. */
  public Optional<String> judgeReference(ExpressionTree tree, VisitorState state) {
    return ASTHelpers.getSymbol(tree) instanceof MethodSymbol method
        ? waits
            .find(method)
            .filter(row -> !waiting.isShort(tree, state) && !isBoundedByAnnotation(state))
            .map(row -> wait(method, row))
        : Optional.empty();
  }

  private static String wait(MethodSymbol method, ModelRow row) {
    return sentence(
        call(method),
        "what it waits for may never come, and this thread is lost",
        row.required(1, "to fix"));
  }

  private boolean isUnlimited(UnlimitedCall call, ExpressionTree tree, VisitorState state) {
    return (!call.guard().equals(NETWORK_URL)
            || UrlOrigin.isNetwork(ASTHelpers.getReceiver(tree), state))
        && !isDelegation(state)
        && !isCalledInClass(call.elsewhere(), state);
  }

  /** A socket that wraps another one hands on what it was asked for. */
  private boolean isDelegation(VisitorState state) {
    MethodTree method = state.findEnclosing(MethodTree.class);
    return method != null && calls.find(ASTHelpers.getSymbol(method)).isPresent();
  }

  private List<String> missing(List<Limit> limits, ExpressionTree creation, VisitorState state) {
    Journey journey = Journey.from(state.getPath(), state);
    if (journey.isLost()
        || journey.casts().contains("java.net.JarURLConnection")
        || !isGuarded(limits.get(0), creation, journey, state)) {
      return List.of();
    }
    List<Limit> missing =
        limits.stream()
            .filter(
                limit ->
                    journey.called().stream().anyMatch(each -> limit.uses().find(each).isPresent()))
            .filter(
                limit ->
                    journey.called().stream()
                        .noneMatch(each -> limit.setters().find(each).isPresent()))
            .filter(limit -> !isCalledInClass(limit.elsewhere(), state))
            .toList();
    return missing.isEmpty()
        ? List.of()
        : List.of(
            sentence(
                "`%s` is used without %s"
                    .formatted(
                        missing.get(0).subject(), join(missing, limit -> "`" + limit.name() + "`")),
                join(missing, Limit::without),
                join(missing, Limit::fix)));
  }

  private static String join(List<Limit> limits, Function<Limit, String> part) {
    return limits.stream().map(part).distinct().collect(joining(" and "));
  }

  private static boolean isGuarded(
      Limit limit, ExpressionTree creation, Journey journey, VisitorState state) {
    return !limit.guard().equals(NETWORK_URL)
        || journey.casts().contains("java.net.HttpURLConnection")
        || journey.casts().contains("javax.net.ssl.HttpsURLConnection")
        || UrlOrigin.isNetwork(ASTHelpers.getReceiver(creation), state);
  }

  private static boolean isCalledInClass(MethodIndex<ModelRow> methods, VisitorState state) {
    if (methods.isEmpty()) {
      return false;
    }
    return MoreTrees.any(
        MoreTrees.outermostType(state.getPath()),
        tree ->
            tree instanceof MethodInvocationTree call
                && methods.find(ASTHelpers.getSymbol(call)).isPresent());
  }

  private boolean isBoundedByAnnotation(VisitorState state) {
    for (TreePath at = state.getPath(); at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree || at.getLeaf() instanceof ClassTree) {
        Symbol element = ASTHelpers.getSymbol(at.getLeaf());
        if (element.getAnnotationMirrors().stream()
            .anyMatch(each -> annotations.contains(each.type.tsym.flatName().toString()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String forever(MethodSymbol method, ExpressionTree value, VisitorState state) {
    return sentence(
        "`%s` in %s means for ever".formatted(state.getSourceForNode(value), call(method)),
        "there is no limit",
        "give a time that its callers can wait");
  }

  private static String call(MethodSymbol method) {
    return method.isConstructor()
        ? "`new " + method.owner.name + "(...)`"
        : "`"
            + method.owner.name
            + "."
            + method.name
            + (method.params().isEmpty() ? "()" : "(...)")
            + "`";
  }

  private static String sentence(String what, String why, String fix) {
    return what + ": " + why + ". To fix: " + fix;
  }
}
