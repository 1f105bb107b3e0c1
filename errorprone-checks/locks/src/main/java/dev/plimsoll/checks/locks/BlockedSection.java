package dev.plimsoll.checks.locks;

import java.util.List;

/**
 * A lock that is held while something happens that may take long.
 *
 * @param lock the lock
 * @param taken where it was taken
 * @param way the calls that lead from there, and last the place that blocks
 * @param end what blocks: {@link Event.Blocks}, {@link Event.Notifies} or {@link Event.Await}
 */
public record BlockedSection(Lock lock, Place taken, List<Place> way, Event end) {
  LockClass lockClass() {
    return LockClass.of(lock).orElseThrow();
  }

  /** What happens, and how to do without, over several lines. */
  public String message() {
    return headline()
        + ":\n    locked    at "
        + taken
        + "\n    "
        + verb()
        + "    at "
        + told()
        + "\nTo fix: "
        + remedy();
  }

  private String headline() {
    String held = "`%s` is held while ".formatted(lockClass());
    if (end instanceof Event.Blocks blocks) {
      String does = "%s`%s` ".formatted(held, blocks.blocker().call());
      return blocks.blocker().kind() == Blocker.Kind.COMPLETES
          ? does + "runs what others attached, which may wait or take locks"
          : does + "waits for %s; whoever wants the lock waits, too".formatted(blocker(blocks));
    }
    if (end instanceof Event.Notifies notifies) {
      return "%s`%s` runs code of others, which may wait or take locks"
          .formatted(held, name(notifies.call().target()));
    }
    return held + "waiting for a signal, which gives back another lock, but not this one";
  }

  private static String blocker(Event.Blocks blocks) {
    return blocks.blocker().waitsFor();
  }

  private String verb() {
    return runsOthers() ? "calls " : "waits ";
  }

  private boolean runsOthers() {
    return end instanceof Event.Notifies
        || (end instanceof Event.Blocks blocks
            && blocks.blocker().kind() == Blocker.Kind.COMPLETES);
  }

  private String told() {
    StringBuilder text = new StringBuilder();
    for (Place place : way) {
      text.append(text.isEmpty() ? "" : " > ").append(place);
    }
    return text.toString();
  }

  private String remedy() {
    if (lock.path().kind() == AccessPath.Kind.ENTRY) {
      return "find the value before, and put it in with `putIfAbsent`; or keep a future in the map,"
          + " and complete it outside";
    }
    if (end instanceof Event.Await) {
      return "release `%s` before, or wait on a condition of its own".formatted(lockClass());
    }
    if (end instanceof Event.Notifies) {
      return "copy under the lock what is to be called, release it, and call then";
    }
    if (runsOthers()) {
      return "change the state under the lock, release it, and complete then";
    }
    return "copy under the lock what is needed, release it, and wait then;"
        + " `@NonBlocking` on a method promises that it does not wait";
  }

  private static String name(MethodId method) {
    return AccessPath.simple(method.owner()) + "." + method.simpleName();
  }
}
