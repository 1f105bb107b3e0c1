package dev.plimsoll.checks.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The facts by which a compilation downstream knows that a method waits.
 *
 * <p>What a method tells others is left out: who listens, the dependent's own code says.
 */
final class BlockingFacts {
  private static final String LINE = "blocks";

  private BlockingFacts() {}

  /** Writes the methods that others can call and that wait, each with the nearest wait. */
  static void write(Program program, BlockingReach reach, LockFacts.Sink sink) {
    for (MethodId method : reach.methods()) {
      Body body = program.bodies().get(method);
      if (body != null && !body.traits().internal() && !method.isLambda()) {
        write(method, reach, sink);
      }
    }
  }

  private static void write(MethodId method, BlockingReach reach, LockFacts.Sink sink) {
    List<Place> trace = new ArrayList<>();
    if (reach.follow(method, trace) instanceof Event.Blocks end && end.blocker().isWait()) {
      trace.add(end.place());
      sink.add(
          LockFacts.outermost(method),
          LINE,
          method.toString(),
          kind(end.blocker()).name().toLowerCase(Locale.ROOT),
          end.blocker().call(),
          end.blocker().waitsFor(),
          TraceCode.write(trace));
    }
  }

  /* What a queue and a stream were made with is known here, and was taken into account. */
  private static Blocker.Kind kind(Blocker blocker) {
    return switch (blocker.kind()) {
      case PUTS -> Blocker.Kind.WAITS;
      case STREAM -> Blocker.Kind.IO;
      default -> blocker.kind();
    };
  }

  /** Reads a line, whose trace was read already. */
  static Event.Blocks read(List<String> fact, List<Place> trace) {
    Blocker.Kind kind = Blocker.Kind.valueOf(fact.get(2).toUpperCase(Locale.ROOT));
    return new Event.Blocks(
        new Blocker(kind, fact.get(3), fact.get(4)), null, trace.get(trace.size() - 1));
  }
}
