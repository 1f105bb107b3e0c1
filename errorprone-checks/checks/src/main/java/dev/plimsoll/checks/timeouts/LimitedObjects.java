package dev.plimsoll.checks.timeouts;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
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

/** Objects that need limits between their creation and their use: connections, builders, stubs. */
final class LimitedObjects {
  private final MethodIndex<List<Limit>> limits = new MethodIndex<>();
  private final ImmutableList<StubLimit> stubs;

  LimitedObjects(Models models) {
    Map<MethodRef, List<Limit>> known = new HashMap<>();
    for (ModelRow row : models.rows("timeout-object")) {
      for (MethodRef creation : row.methods(1, "creations")) {
        List<Limit> needed = known.computeIfAbsent(creation, any -> new ArrayList<>());
        if (needed.isEmpty()) {
          limits.add(creation, needed);
        }
        needed.add(Limit.of(row));
      }
    }
    stubs =
        models.rows("timeout-stub").stream()
            .map(StubLimit::of)
            .collect(ImmutableList.toImmutableList());
  }

  /** Whether a method creates an object that can have limits. */
  boolean know(MethodSymbol method, VisitorState state) {
    return limits.find(method).isPresent()
        || stubs.stream().anyMatch(stub -> stub.isCreatedBy(method, state));
  }

  /** Returns what is wrong with what is done to an object that a call creates. */
  Optional<Problem> judge(ExpressionTree creation, MethodSymbol method, VisitorState state) {
    return limits
        .find(method)
        .flatMap(needed -> missing(needed, creation, state))
        .or(
            () ->
                stubs.stream()
                    .filter(stub -> stub.isCreatedBy(method, state))
                    .findFirst()
                    .flatMap(stub -> stub.judge(state)));
  }

  private static Optional<Problem> missing(
      List<Limit> needed, ExpressionTree creation, VisitorState state) {
    Journey journey = Journey.from(state.getPath(), state);
    if (journey.isLost()
        || journey.casts().contains("java.net.JarURLConnection")
        || !isGuarded(needed.get(0), creation, journey, state)) {
      return Optional.empty();
    }
    List<Limit> missing =
        needed.stream()
            .filter(limit -> journey.calls(limit.uses()) && !journey.calls(limit.setters()))
            .filter(limit -> !UnlimitedCall.isCalledInClass(limit.elsewhere(), state))
            .toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    String names = missing.stream().map(each -> "`" + each.name() + "`").collect(joining(" and "));
    return Optional.of(
        new Problem(
            "`%s` is used without %s: %s"
                .formatted(
                    missing.get(0).subject(),
                    names,
                    missing.stream().map(Limit::without).distinct().collect(joining(", and "))),
            Phrases.join(missing.stream().map(Limit::fix).distinct().toList())));
  }

  private static boolean isGuarded(
      Limit limit, ExpressionTree creation, Journey journey, VisitorState state) {
    return journey.casts().contains("java.net.HttpURLConnection")
        || journey.casts().contains("javax.net.ssl.HttpsURLConnection")
        || limit.guard().isMet(creation, List.of(), state);
  }
}
