package dev.plimsoll.checks.locks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the locks that are held while something happens that may take long.
 *
 * <p>A lock that is there to keep two threads from one stream or connection is held while that is
 * used, as it should be: it is known by most of the methods that take it doing so, or, where both
 * belong to one object, by half of them. Getters and setters do not count, nor does {@code close}.
 */
public final class BlockingSearch {
  private static final Comparator<BlockedSection> NEAREST_FIRST =
      Comparator.<BlockedSection>comparingInt(found -> found.way().size())
          .thenComparing(found -> found.way().get(0))
          .thenComparing(BlockedSection::lockClass);

  /**
   * What was found.
   *
   * @param usesOwn whether what is used and has to be used by one thread at a time, if anything,
   *     belongs to the object that has the lock
   */
  private record Found(
      BlockedSection section, MethodId method, boolean needsLock, boolean usesOwn) {}

  private final Solution solution;
  private final Paths paths;
  private final BlockingReach reach;
  private final List<Found> found = new ArrayList<>();
  private final Map<LockClass, Set<MethodId>> takers = new HashMap<>();
  private final Map<LockClass, Set<MethodId>> users = new HashMap<>();

  private BlockingSearch(Solution solution) {
    this.solution = solution;
    this.paths = new Paths(solution.program());
    this.reach = BlockingReach.of(solution.program());
  }

  /** Starts with the code that was read. */
  public static BlockingSearch of(Solution solution) {
    return new BlockingSearch(solution);
  }

  /** Writes which methods wait that other compilations can call. */
  public void writeFacts(LockFacts.Sink sink) {
    BlockingFacts.write(solution.program(), reach, sink);
  }

  /** Finds what is wrong in the code that was read, the nearest first. */
  public List<BlockedSection> find() {
    for (Body body : solution.bodies()) {
      if (!body.isForeign()) {
        if (!solution.program().isAccessor(body.method()) && !isClose(body.method())) {
          countTaker(body);
        }
        solution.sections(body).forEach(this::look);
      }
    }
    return tell();
  }

  private void countTaker(Body body) {
    for (Block block : body.blocks()) {
      for (Event event : block.events()) {
        if (event instanceof Event.Acquire acquire) {
          LockClass.of(paths.normalise(acquire.lock()))
              .ifPresent(lock -> note(takers, lock, body.method()));
        }
      }
    }
  }

  private static void note(Map<LockClass, Set<MethodId>> methods, LockClass lock, MethodId method) {
    methods.computeIfAbsent(lock, any -> new HashSet<>()).add(method);
  }

  private void look(Section section) {
    if (section.event() instanceof Event.Await await) {
      Lock awaited = paths.normalise(await.lock());
      add(section, await, await.place(), List.of(), null, awaited);
    } else if (section.event() instanceof Event.Call call) {
      MethodId next = reach.blocking(call);
      if (next != null) {
        follow(section, call, reach.from(next), next);
      }
    } else if (reach.ends(section.event(), section.body())) {
      add(section, section.event(), place(section.event()), List.of(), object(section), null);
    }
  }

  /* Names what blocks as the method with the lock would. */
  private void follow(
      Section section, Event.Call call, List<BlockingReach.Step> steps, MethodId first) {
    List<Place> way = new ArrayList<>();
    if (section.way() == null) {
      way.add(call.place());
    } else {
      way.addAll(section.way().places());
    }
    List<Event.Call> calls = new ArrayList<>(List.of(call));
    List<MethodId> methods = new ArrayList<>(List.of(first));
    for (BlockingReach.Step step : steps.subList(0, steps.size() - 1)) {
      calls.add((Event.Call) step.event());
      methods.add(step.next());
      way.add(((Event.Call) step.event()).place());
    }
    Event end = steps.get(steps.size() - 1).event();
    AccessPath object = end instanceof Event.Blocks blocks ? blocks.object() : null;
    for (int i = calls.size() - 1; i >= 0 && object != null; i--) {
      if (!methods.get(i).isLambda()) {
        object = paths.toCaller(paths.normalise(object), calls.get(i));
      }
    }
    if (methods.stream().noneMatch(method -> givesBack(method, section))) {
      add(section, end, place(end), way, object, null);
    }
  }

  private boolean givesBack(MethodId method, Section section) {
    for (Lock released : solution.exported(method).releases()) {
      Optional<LockClass> lock = LockClass.of(released);
      for (HeldLocks.Held held : section.held()) {
        if (lock.isEmpty() || lock.equals(LockClass.of(held.lock()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static AccessPath object(Section section) {
    return section.event() instanceof Event.Blocks blocks ? blocks.object() : null;
  }

  private static Place place(Event event) {
    if (event instanceof Event.Blocks blocks) {
      return blocks.place();
    }
    return event instanceof Event.Await await
        ? await.place()
        : ((Event.Notifies) event).call().place();
  }

  private void add(
      Section section,
      Event end,
      Place last,
      List<Place> calls,
      AccessPath object,
      Lock givenBack) {
    boolean needsLock = end instanceof Event.Blocks blocks && blocks.blocker().needsLock();
    AccessPath used = object == null ? null : paths.normalise(object);
    for (int i = section.held().size() - 1; i >= 0; i--) {
      HeldLocks.Held held = section.held().get(i);
      Optional<LockClass> lock = LockClass.of(held.lock());
      boolean right =
          lock.isEmpty()
              || held.lock().path().root().isFresh()
              || held.lock().path().equals(used)
              || (givenBack != null && givenBack.isSameObject(held.lock()));
      if (!right) {
        if (needsLock) {
          note(users, lock.get(), section.body().method());
        }
        List<Place> way = new ArrayList<>(calls);
        way.add(last);
        found.add(
            new Found(
                new BlockedSection(held.lock(), held.place(), List.copyOf(way), end),
                section.body().method(),
                needsLock,
                used != null && isOfOneObject(held.lock().path().root(), used.root())));
        return;
      }
    }
  }

  private static boolean isOfOneObject(AccessPath lock, AccessPath used) {
    boolean isStatic = lock.base() == null && !lock.owner().isEmpty();
    return isStatic ? lock.owner().equals(used.owner()) : lock.equals(used);
  }

  private List<BlockedSection> tell() {
    found.sort(Comparator.comparing(Found::section, NEAREST_FIRST));
    Set<Object> told = new HashSet<>();
    List<BlockedSection> sections = new ArrayList<>();
    for (Found it : found) {
      LockClass lock = it.section().lockClass();
      List<Place> way = it.section().way();
      if (!isRight(it, lock)
          && !isContained(way, told)
          && told.add(List.of(lock, it.method()))
          && told.add(List.of(lock, way.get(way.size() - 1)))) {
        told.add(way);
        sections.add(it.section());
      }
    }
    return sections;
  }

  /* A called method that holds a lock of its own is told by itself, and is to be mended first. */
  private static boolean isContained(List<Place> way, Set<Object> told) {
    for (int i = 1; i < way.size(); i++) {
      if (told.contains(way.subList(i, way.size()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClose(MethodId method) {
    return method.simpleName().equals("close");
  }

  private boolean isRight(Found it, LockClass lock) {
    if (it.method().isClassInitialiser() || isClose(it.method())) {
      return true;
    }
    if (!it.needsLock()) {
      return false;
    }
    int using = users.get(lock).size();
    int others = takers.getOrDefault(lock, Set.of()).size() - using;
    return it.usesOwn() ? using >= others : using > others;
  }
}
