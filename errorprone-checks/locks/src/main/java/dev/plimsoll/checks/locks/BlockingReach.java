package dev.plimsoll.checks.locks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which methods end in something that may take long, and by which way, the shortest first.
 *
 * <p>Found backwards from where it happens, one call at a time. A call that objects of several
 * classes may answer counts once more than half of those classes do so.
 */
final class BlockingReach {
  /* What lies deeper happens now and then, not because of the call. */
  private static final int MAX_CALLS = 5;

  /* Who tells others something does so himself, or has a method for it. */
  private static final int MAX_CALLS_TO_OTHERS = 2;

  /**
   * One step of a way.
   *
   * @param event the call, or what may take long
   * @param next the method that the call leads to, or null at the end
   */
  record Step(Event event, MethodId next) {}

  private record Site(MethodId caller, Event.Call call) {}

  private final Program program;
  private final Map<MethodId, Step> steps = new HashMap<>();
  private final Map<MethodId, List<Site>> sites = new HashMap<>();

  private BlockingReach(Program program) {
    this.program = program;
  }

  static BlockingReach of(Program program) {
    BlockingReach reach = new BlockingReach(program);
    TreeSet<MethodId> open = new TreeSet<>();
    for (Body body : program.bodies().values()) {
      if (!body.isForeign() && !program.promisesNotToWait(body.method()) && reach.read(body)) {
        open.add(body.method());
      }
    }
    program
        .knownWaits()
        .forEach(
            (method, wait) -> {
              if (!program.wasRead(method) && !program.promisesNotToWait(method)) {
                reach.steps.put(method, new Step(wait, null));
                open.add(method);
              }
            });
    TreeSet<MethodId> reached = open;
    for (int calls = 0; calls < MAX_CALLS && !reached.isEmpty(); calls++) {
      reached = reach.callersOf(reached);
    }
    return reach;
  }

  /* Returns whether the method itself does it. */
  private boolean read(Body body) {
    boolean found = false;
    for (Block block : body.blocks()) {
      for (Event event : block.events()) {
        if (event instanceof Event.Call call) {
          Site site = new Site(body.method(), call);
          for (MethodId target : targets(call, program::likelyTargets)) {
            sites.computeIfAbsent(target, any -> new ArrayList<>(2)).add(site);
          }
        } else if (!found && !isOfCaller(event) && ends(event, body)) {
          found = true;
          steps.put(body.method(), new Step(event, null));
        }
      }
    }
    return found;
  }

  /* What a parameter is, its caller knows. */
  private static boolean isOfCaller(Event event) {
    return event instanceof Event.Notifies notifies
        && notifies.call().receiver() != null
        && notifies.call().receiver().kind() == AccessPath.Kind.PARAMETER;
  }

  private TreeSet<MethodId> callersOf(Set<MethodId> reached) {
    TreeSet<MethodId> found = new TreeSet<>();
    for (MethodId target : reached) {
      for (Site site : sites.getOrDefault(target, List.of())) {
        if (!steps.containsKey(site.caller()) && isNear(target) && isLikely(site.call(), target)) {
          steps.put(site.caller(), new Step(site.call(), target));
          found.add(site.caller());
        }
      }
    }
    return found;
  }

  private boolean isNear(MethodId target) {
    List<Step> way = from(target);
    return way.size() < MAX_CALLS_TO_OTHERS
        || !(way.get(way.size() - 1).event() instanceof Event.Notifies);
  }

  /* Most of the objects that may answer the call do so by a method that may take long. */
  private boolean isLikely(Event.Call call, MethodId target) {
    if (!isOpen(call)) {
      return true;
    }
    List<MethodId> blocking = targets(call).stream().filter(steps::containsKey).toList();
    if (!blocking.contains(target)) {
      return false;
    }
    List<String> answering = program.leaves(call);
    long slow =
        answering.stream()
            .filter(leaf -> blocking.stream().anyMatch(it -> program.isSubtype(leaf, it.owner())))
            .count();
    return answering.isEmpty() ? blocking.contains(call.target()) : 2 * slow > answering.size();
  }

  private boolean isOpen(Event.Call call) {
    return call.dispatch() != Event.Dispatch.EXACT
        && !isBody(call)
        && program.isOverridden(call.target());
  }

  private static boolean isBody(Event.Call call) {
    return call.receiver() != null && call.receiver().kind() == AccessPath.Kind.BODY;
  }

  /** The methods of the program that a call runs before it returns. */
  List<MethodId> targets(Event.Call call) {
    return targets(call, program::targets);
  }

  private List<MethodId> targets(Event.Call call, Function<Event.Call, List<MethodId>> known) {
    if (isBody(call)) {
      return List.of(new MethodId(call.receiver().owner(), call.receiver().name()));
    }
    /* Of a function of the platform's nobody knows who answers it. */
    boolean isUnknown = call.dispatch() == Event.Dispatch.FUNCTION && call.target().isPlatform();
    return isUnknown || program.promisesNotToWait(call.target()) ? List.of() : known.apply(call);
  }

  /** Whether an event itself may take long. */
  boolean ends(Event event, Body body) {
    if (event instanceof Event.Blocks blocks) {
      return switch (blocks.blocker().kind()) {
        case WAITS, PUTS -> !isDone(blocks, body);
        case IO, COMPLETES -> true;
        case STREAM -> blocks.object() != null && program.leadsOutside(blocks.object());
        case DONE -> false;
      };
    }
    return event instanceof Event.Notifies notifies
        && !program.promisesNotToWait(notifies.call().target())
        && isOfOthers(notifies.call(), body);
  }

  /* Somewhere the method asks whether the wait is over. */
  private static boolean isDone(Event.Blocks wait, Body body) {
    if (wait.object() == null) {
      return false;
    }
    for (Block block : body.blocks()) {
      for (Event event : block.events()) {
        if (event instanceof Event.Blocks done
            && done.blocker().kind() == Blocker.Kind.DONE
            && wait.object().equals(done.object())) {
          return true;
        }
      }
    }
    return false;
  }

  /* One of many that were registered; or one that nobody here has written. */
  private boolean isOfOthers(Event.Call call, Body body) {
    AccessPath receiver = call.receiver();
    if (receiver == null) {
      return false;
    }
    return switch (receiver.kind()) {
      case ELEMENT -> !receiver.root().isFresh();
      case FIELD, STATIC, GETTER, LOCAL, ANY -> isWrittenElsewhere(call);
      case PARAMETER ->
          body.traits().callers() == Body.Callers.ANYONE
              && isWrittenElsewhere(call)
              && !program.isLender(body.method());
      default -> false;
    };
  }

  private boolean isWrittenElsewhere(Event.Call call) {
    String type = call.target().owner();
    return program.leaves(type).stream().allMatch(type::equals);
  }

  /** The methods that may take long, sorted. */
  Collection<MethodId> methods() {
    return new TreeSet<>(steps.keySet());
  }

  /** Adds the calls from a method on, and returns what they end in. */
  Event follow(MethodId method, List<Place> calls) {
    List<Step> way = from(method);
    for (Step step : way.subList(0, way.size() - 1)) {
      calls.add(((Event.Call) step.event()).place());
    }
    return way.get(way.size() - 1).event();
  }

  /** The way on from a method, or null if it leads to nothing that may take long. */
  List<Step> from(MethodId method) {
    List<Step> way = new ArrayList<>();
    Step step = steps.get(method);
    while (step != null) {
      way.add(step);
      step = step.next() == null ? null : steps.get(step.next());
    }
    return way;
  }

  /** The method that a call leads to where it may take long, or null. */
  MethodId blocking(Event.Call call) {
    MethodId nearest = null;
    int length = Integer.MAX_VALUE;
    for (MethodId target : targets(call)) {
      int size = from(target).size();
      if (size > 0 && size < length) {
        nearest = target;
        length = size;
      }
    }
    return nearest != null && isLikely(call, nearest) ? nearest : null;
  }
}
