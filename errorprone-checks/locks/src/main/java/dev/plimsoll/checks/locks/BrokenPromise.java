package dev.plimsoll.checks.locks;

import java.util.ArrayList;
import java.util.List;

/**
 * A method that waits although it promises not to.
 *
 * @param method the method
 * @param way the calls that lead from there, and last the place that waits
 * @param blocker what it waits for
 */
public record BrokenPromise(MethodId method, List<Place> way, Blocker blocker) {
  /** Finds them in the code that was read, in the order of the methods' names. */
  public static List<BrokenPromise> find(Solution solution) {
    Program program = solution.program();
    List<Body> promising =
        program.bodies().values().stream().filter(body -> promises(body, program)).toList();
    if (promising.isEmpty()) {
      return List.of();
    }
    BlockingReach reach = BlockingReach.of(program);
    List<BrokenPromise> found = new ArrayList<>();
    promising.stream()
        .sorted((one, other) -> one.method().compareTo(other.method()))
        .forEach(body -> look(body, reach, found));
    return found;
  }

  /* What an interface promises, its implementations have to keep. */
  private static boolean promises(Body body, Program program) {
    return program.promisesNotToWait(body.method())
        || body.traits().overridden().stream().anyMatch(program::promisesNotToWait);
  }

  private static void look(Body body, BlockingReach reach, List<BrokenPromise> found) {
    for (Block block : body.blocks()) {
      for (Event event : block.events()) {
        List<Place> way = new ArrayList<>();
        Event end = event;
        if (event instanceof Event.Call call && reach.blocking(call) != null) {
          way.add(call.place());
          end = reach.follow(reach.blocking(call), way);
        }
        if (end instanceof Event.Blocks blocks
            && blocks.blocker().isWait()
            && (end != event || reach.ends(event, body))) {
          way.add(blocks.place());
          found.add(new BrokenPromise(body.method(), List.copyOf(way), blocks.blocker()));
          return;
        }
      }
    }
  }

  /** What happens, and how to do without, over several lines. */
  public String message() {
    StringBuilder places = new StringBuilder();
    for (Place place : way) {
      places.append(places.isEmpty() ? "" : " > ").append(place);
    }
    return ("`%s.%s` promises with `@NonBlocking` not to wait, but `%s` waits for %s:\n"
            + "    waits    at %s\n"
            + "To fix: do without the wait, or take the promise back")
        .formatted(
            AccessPath.simple(method.owner()),
            method.simpleName(),
            blocker.call(),
            blocker.waitsFor(),
            places);
  }
}
