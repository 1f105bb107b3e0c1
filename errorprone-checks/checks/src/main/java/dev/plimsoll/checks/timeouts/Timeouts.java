package dev.plimsoll.checks.timeouts;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.MethodRef;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door of this package: says what is wrong with the limits of a call, if anything is. */
public final class Timeouts {
  private static final String WAITS = "Plimsoll:MissingTimeout:Waits";

  private final MethodIndex<UnlimitedCall> calls = new MethodIndex<>();
  private final MethodIndex<List<Forever>> values = new MethodIndex<>();
  private final Optional<Waits> waits;
  private final LimitedObjects objects;
  private final ImmutableSet<String> annotations;

  /** Reads the rows and the options. */
  public Timeouts(ErrorProneFlags flags) {
    Models models = Models.load(flags);
    models
        .rows("timeout-call")
        .forEach(row -> calls.add(row.method(0, "call"), UnlimitedCall.of(row)));
    Durations durations = new Durations(models);
    Map<MethodRef, List<Forever>> byMethod = new HashMap<>();
    for (ModelRow row : models.rows("timeout-value")) {
      MethodRef method = row.method(0, "call");
      List<Forever> limits = byMethod.computeIfAbsent(method, any -> new ArrayList<>());
      if (limits.isEmpty()) {
        values.add(method, limits);
      }
      limits.add(Forever.of(row, durations));
    }
    waits =
        flags.getBoolean(WAITS).orElse(true) ? Optional.of(new Waits(models)) : Optional.empty();
    objects = new LimitedObjects(models);
    annotations =
        models.rows("timeout-annotation").stream()
            .map(row -> row.required(0, "annotation"))
            .collect(toImmutableSet());
  }

  /** Whether a call or reference of the method may be judged; of nearly all methods it is not. */
  public boolean knows(Symbol symbol, VisitorState state) {
    return symbol instanceof MethodSymbol method
        && (calls.find(method).isPresent()
            || values.find(method).isPresent()
            || objects.know(method, state)
            || waits.stream().anyMatch(each -> each.know(method)));
  }

  /** Returns what is wrong with a call or a creation, as a message. */
  public Optional<String> judge(
      ExpressionTree tree, List<? extends ExpressionTree> arguments, VisitorState state) {
    if (!(ASTHelpers.getSymbol(tree) instanceof MethodSymbol method)) {
      return Optional.empty();
    }
    List<Problem> problems = new ArrayList<>();
    calls
        .find(method)
        .flatMap(call -> call.judge(tree, method, arguments, state))
        .ifPresent(problems::add);
    objects.judge(tree, method, state).ifPresent(problems::add);
    if (Delegation.isInOneOf(calls, state.getPath())) {
      /* The method is itself one that rows speak of, and its callers are told. */
      problems.clear();
    }
    values
        .find(method)
        .filter(any -> waits.stream().noneMatch(each -> each.isInWait(state.getPath(), state)))
        .ifPresent(
            limits ->
                limits.forEach(
                    limit -> limit.judge(method, arguments, state).ifPresent(problems::add)));
    judgeWait(tree, method, state).ifPresent(problems::add);
    return problems.isEmpty() || isBoundedByAnnotation(state)
        ? Optional.empty()
        : Optional.of(Problem.tell(problems));
  }

  /** Returns what is wrong with a method reference that waits, as a message. */
  public Optional<String> judgeReference(ExpressionTree tree, VisitorState state) {
    return ASTHelpers.getSymbol(tree) instanceof MethodSymbol method
        ? judgeWait(tree, method, state)
            .filter(any -> !isBoundedByAnnotation(state))
            .map(problem -> Problem.tell(List.of(problem)))
        : Optional.empty();
  }

  private Optional<Problem> judgeWait(
      ExpressionTree tree, MethodSymbol method, VisitorState state) {
    return waits
        .flatMap(each -> each.judge(tree, state))
        .map(
            row ->
                new Problem(
                    Problem.call(method)
                        + ": what it waits for may never come, and this thread is lost",
                    row.required(1, "to fix")));
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
}
