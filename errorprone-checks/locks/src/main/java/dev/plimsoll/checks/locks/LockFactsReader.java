package dev.plimsoll.checks.locks;

import dev.plimsoll.checks.facts.Cells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the facts that other compilations wrote into what a program knows of them. */
public final class LockFactsReader {
  private static final class Parts {
    private final List<Summary.Acquisition> waits = new ArrayList<>();
    private final List<Summary.OpenCall> calls = new ArrayList<>();
    private final List<HeldLocks.Held> holds = new ArrayList<>();
    private final List<Lock> releases = new ArrayList<>();
  }

  private final Program program;
  private final Map<MethodId, Parts> methods = new LinkedHashMap<>();

  private LockFactsReader(Program program) {
    this.program = program;
  }

  /** Adds the facts to a program; a line that cannot be read is left out. */
  public static void read(List<List<String>> facts, Program program) {
    LockFactsReader reader = new LockFactsReader(program);
    for (List<String> fact : facts) {
      try {
        reader.read(fact);
      } catch (IndexOutOfBoundsException | IllegalArgumentException | NullPointerException e) {
        /* Written by a newer version, or by hand. */
        continue;
      }
    }
    reader.methods.forEach(
        (method, parts) ->
            program.add(
                method,
                new Summary(
                    List.copyOf(parts.waits),
                    List.copyOf(parts.calls),
                    List.copyOf(parts.holds),
                    List.copyOf(parts.releases))));
  }

  private void read(List<String> fact) {
    switch (fact.get(0)) {
      case "waits" ->
          parts(fact)
              .waits
              .add(
                  new Summary.Acquisition(
                      PathCode.readLock(fact.get(2)),
                      held(fact.get(3)),
                      Trace.of(TraceCode.read(fact.get(4))),
                      false,
                      "",
                      When.ALWAYS));
      case "calls" -> parts(fact).calls.add(openCall(fact));
      case "holds" ->
          parts(fact)
              .holds
              .add(
                  new HeldLocks.Held(
                      PathCode.readLock(fact.get(2)), TraceCode.readPlace(fact.get(3)), null));
      case "releases" -> parts(fact).releases.add(PathCode.readLock(fact.get(2)));
      case "overrides" -> {
        MethodId overrider = MethodId.parse(fact.get(1));
        Cells.items(fact.get(2))
            .forEach(overridden -> program.addOverrider(MethodId.parse(overridden), overrider));
      }
      case "type" -> program.addKnownType(fact.get(1), Cells.items(fact.get(2)));
      case "order" -> program.add(edge(fact));
      case "blocks" ->
          program.addWait(
              MethodId.parse(fact.get(1)), BlockingFacts.read(fact, TraceCode.read(fact.get(5))));
      case "callback" -> program.add(callback(openCall(fact), MethodId.parse(fact.get(1))));
      default -> {
        /* A kind of line that only a newer version knows. */
      }
    }
  }

  private Parts parts(List<String> fact) {
    return methods.computeIfAbsent(MethodId.parse(fact.get(1)), any -> new Parts());
  }

  private static Summary.OpenCall openCall(List<String> fact) {
    String[] call = fact.get(2).split(" ", 3);
    AccessPath receiver = PathCode.readPath(call[2]);
    List<Place> trace = TraceCode.read(fact.get(4));
    return new Summary.OpenCall(
        new Event.Call(
            MethodId.parse(call[0]),
            Event.Dispatch.FUNCTION,
            call[1],
            receiver,
            null,
            List.of(),
            trace.get(trace.size() - 1)),
        held(fact.get(3)),
        Trace.of(trace),
        false);
  }

  /* A method that takes the locks and makes the call, so that its targets here are found. */
  private static Body callback(Summary.OpenCall open, MethodId method) {
    Block only = new Block(0, null);
    Block exit = new Block(1, null);
    for (HeldLocks.Held held : open.held()) {
      only.add(new Event.Acquire(held.lock(), true, open.call().place()));
    }
    only.add(open.call());
    only.leadsTo(exit);
    MethodId id =
        new MethodId(
            method.owner(),
            method.signature() + "$facts " + open.call().target() + open.call().place().line());
    return new Body(id, only, exit, List.of(only, exit), Body.Traits.FOREIGN);
  }

  private static LockEdge edge(List<String> fact) {
    List<LockEdge.Gate> gates = new ArrayList<>();
    for (String gate : Cells.items(fact.get(3))) {
      gates.add(new LockEdge.Gate(lockClass(gate), isShared(gate)));
    }
    return new LockEdge(
        lockClass(fact.get(1)),
        isShared(fact.get(1)),
        lockClass(fact.get(2)),
        isShared(fact.get(2)),
        List.copyOf(gates),
        TraceCode.read(fact.get(4)),
        isDelegated(fact),
        false);
  }

  private static boolean isDelegated(List<String> fact) {
    return fact.size() > 5 && fact.get(5).equals("delegated");
  }

  private static boolean isShared(String lock) {
    return lock.endsWith("+shared");
  }

  private static LockClass lockClass(String text) {
    String lock = isShared(text) ? text.substring(0, text.length() - "+shared".length()) : text;
    int equals = lock.indexOf('=');
    return new LockClass(lock.substring(0, equals), lock.substring(equals + 1));
  }

  private static List<HeldLocks.Held> held(String cell) {
    List<HeldLocks.Held> held = new ArrayList<>();
    for (String lock : Cells.items(cell)) {
      held.add(new HeldLocks.Held(PathCode.readLock(lock), null, null));
    }
    return List.copyOf(held);
  }
}
