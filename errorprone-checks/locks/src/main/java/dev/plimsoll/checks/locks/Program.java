package dev.plimsoll.checks.locks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All code that an analysis sees: the bodies that were read, and what facts say of others. */
public final class Program {
  /* A call that may end in more methods than this tells nothing. */
  private static final int MAX_TARGETS = 12;

  /* Getters may return what other getters do, and these what the first ones do. */
  private static final int MAX_GETTERS = 4;

  private final Map<MethodId, Body> bodies = new HashMap<>();
  private final Map<MethodId, Summary> known = new HashMap<>();
  private final Map<MethodId, List<MethodId>> overriders = new HashMap<>();
  private final Map<String, List<String>> supertypes = new HashMap<>();
  private final Map<String, List<String>> knownTypes = new HashMap<>();
  private final Map<String, Map<String, AccessPath>> aliases = new HashMap<>();
  /* Of calls by what they name and on what; asked for when everything was added. */
  private final Map<MethodId, Map<String, List<MethodId>>> targets = new HashMap<>();
  /* All that a type extends and implements; asked for then, too. */
  private final Map<String, Set<String>> above = new HashMap<>();
  private final Set<MethodId> promised = new HashSet<>();
  private final Set<MethodId> lenders = new HashSet<>();
  private final Set<MethodId> accessors = new HashSet<>();
  private final Set<String> outside = new HashSet<>();
  private final Map<MethodId, Event.Blocks> knownWaits = new HashMap<>();
  private final Map<String, Optional<Set<String>>> held = new HashMap<>();
  private Holdings holdings = Holdings.UNKNOWN;
  private Map<String, List<String>> leaves;
  private final List<LockEdge> knownEdges = new ArrayList<>();
  private final List<DeclaredOrder> orders = new ArrayList<>();

  /** Adds a method that was read. */
  public void add(Body body) {
    bodies.put(body.method(), body);
    for (MethodId overridden : body.traits().overridden()) {
      addOverrider(overridden, body.method());
    }
  }

  /** Says that a method overrides another. */
  public void addOverrider(MethodId overridden, MethodId overrider) {
    overriders.computeIfAbsent(overridden, key -> new ArrayList<>()).add(overrider);
  }

  /** Adds what is known of a method that was not read. */
  public void add(MethodId method, Summary summary) {
    known.put(method, summary);
  }

  /** Adds an order that code elsewhere takes. */
  public void add(LockEdge edge) {
    knownEdges.add(edge);
  }

  /** Says what a class extends and implements. */
  public void addType(String type, List<String> directSupertypes) {
    supertypes.put(type, directSupertypes);
  }

  /** Says what a class that was not read extends and implements. */
  public void addKnownType(String type, List<String> directSupertypes) {
    knownTypes.putIfAbsent(type, directSupertypes);
  }

  /** Says that a method promises not to wait. */
  public void addPromise(MethodId method) {
    promised.add(method);
  }

  boolean promisesNotToWait(MethodId method) {
    return promised.contains(method);
  }

  /** Whether a method that was read takes a lock itself; asked for when every file was read. */
  public boolean takesLocks(MethodId method) {
    Body body = bodies.get(method);
    return body != null && body.takesLocks();
  }

  /** Says that all a method does is to run what it is given, while it holds a lock. */
  public void addLender(MethodId method) {
    lenders.add(method);
  }

  boolean isLender(MethodId method) {
    return lenders.contains(method);
  }

  /** Says that all a method does under its lock is to get or set a field. */
  public void addAccessor(MethodId method) {
    accessors.add(method);
  }

  boolean isAccessor(MethodId method) {
    return accessors.contains(method);
  }

  /** Says that the stream in a field leads to a file, another process or another machine. */
  public void addOutside(String owner, String field) {
    outside.add(owner + "#" + field);
  }

  boolean leadsOutside(AccessPath stream) {
    return outside.contains(stream.owner() + "#" + stream.name());
  }

  /** Says that a method that was not read waits. */
  public void addWait(MethodId method, Event.Blocks wait) {
    knownWaits.putIfAbsent(method, wait);
  }

  Map<MethodId, Event.Blocks> knownWaits() {
    return knownWaits;
  }

  boolean wasRead(MethodId method) {
    return bodies.containsKey(method);
  }

  boolean isOwn(String type) {
    return supertypes.containsKey(type);
  }

  private List<String> supertypes(String type) {
    List<String> own = supertypes.get(type);
    return own == null ? knownTypes.getOrDefault(type, List.of()) : own;
  }

  /**
   * Whether an object hands a call on to another object of the interface that it has itself: such
   * objects are stacked, and a stack is not a ring.
   */
  boolean isDelegation(Event.Call call, Body caller) {
    return call.dispatch() != Event.Dispatch.EXACT
        && call.receiver() != null
        && call.receiver().kind() != AccessPath.Kind.THIS
        && !caller.method().owner().equals(call.target().owner())
        && isSubtype(caller.method().owner(), call.target().owner());
  }

  /** Says that a final field holds what the path names, seen from the object with the field. */
  public void addAlias(String owner, String field, AccessPath value) {
    aliases.computeIfAbsent(owner, any -> new HashMap<>()).put(field, value);
  }

  /** Says where to ask what fields hold. */
  public void setHoldings(Holdings known) {
    holdings = known;
  }

  /** Adds an order that the code declares. */
  public void add(DeclaredOrder order) {
    orders.add(order);
  }

  List<DeclaredOrder> orders() {
    return orders;
  }

  AccessPath alias(String owner, String field) {
    return aliases.getOrDefault(owner, Map.of()).get(field);
  }

  Map<MethodId, Body> bodies() {
    return bodies;
  }

  Map<MethodId, Summary> known() {
    return known;
  }

  List<LockEdge> knownEdges() {
    return knownEdges;
  }

  Map<String, List<String>> types() {
    return supertypes;
  }

  /** The classes of the program, below which there is none, whose objects may answer a call. */
  List<String> leaves(Event.Call call) {
    return receivers(call).map(this::lowest).orElseGet(() -> leaves(call.receiverType()));
  }

  /* Of some types those below which there is none, if there are such. */
  private List<String> lowest(Set<String> held) {
    List<String> lowest = held.stream().filter(each -> leaves(each).contains(each)).toList();
    return lowest.isEmpty() ? List.copyOf(held) : lowest;
  }

  /** The classes of the program below a type, or the type itself, that nothing extends. */
  List<String> leaves(String type) {
    if (leaves == null) {
      leaves = new HashMap<>();
      Set<String> extended = new HashSet<>();
      supertypes.values().forEach(extended::addAll);
      for (String each : supertypes.keySet()) {
        if (!extended.contains(each)) {
          addLeaf(each, each, new HashSet<>());
        }
      }
    }
    return leaves.getOrDefault(type, List.of());
  }

  private void addLeaf(String leaf, String above, Set<String> seen) {
    if (seen.add(above)) {
      leaves.computeIfAbsent(above, any -> new ArrayList<>()).add(leaf);
      supertypes(above).forEach(next -> addLeaf(leaf, next, seen));
    }
  }

  boolean isOverridden(MethodId method) {
    return overriders.containsKey(method);
  }

  boolean isSubtype(String type, String supertype) {
    if (type.equals(supertype)) {
      return true;
    }
    return above.computeIfAbsent(type, this::above).contains(supertype);
  }

  private Set<String> above(String type) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(supertypes(type));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (found.add(next)) {
        open.addAll(supertypes(next));
      }
    }
    return found;
  }

  /** The methods that may run, of those that are known here. */
  List<MethodId> targets(Event.Call call) {
    if (call.dispatch() == Event.Dispatch.EXACT || !overriders.containsKey(call.target())) {
      return isKnown(call.target()) ? List.of(call.target()) : List.of();
    }
    List<MethodId> all = candidates(call);
    if (!all.isEmpty()) {
      Optional<Set<String>> classes = receivers(call);
      all = classes.isEmpty() ? all : answering(all, classes.get());
    }
    return all.size() > MAX_TARGETS ? List.of() : all;
  }

  /**
   * The methods that may run as far as the declared type of the receiver tells; less is known of
   * calls that many may answer, whose receivers are looked at here already.
   */
  List<MethodId> likelyTargets(Event.Call call) {
    boolean isFixed =
        call.dispatch() == Event.Dispatch.EXACT || !overriders.containsKey(call.target());
    List<MethodId> all = isFixed ? List.of() : candidates(call);
    return isFixed || all.size() > MAX_TARGETS ? targets(call) : all;
  }

  private List<MethodId> candidates(Event.Call call) {
    return targets
        .computeIfAbsent(call.target(), any -> new HashMap<>())
        .computeIfAbsent(call.receiverType(), any -> overridable(call));
  }

  private List<MethodId> overridable(Event.Call call) {
    List<MethodId> targets = new ArrayList<>();
    if (isKnown(call.target())) {
      targets.add(call.target());
    }
    for (MethodId overrider : overriders.get(call.target())) {
      if (isKnown(overrider) && mayReceive(call.receiverType(), overrider.owner())) {
        targets.add(overrider);
      }
    }
    return targets;
  }

  /* The variable that a path is or ends with, or that the getter at its end returns; or null. */
  private AccessPath variable(AccessPath path) {
    AccessPath found = path;
    for (int getters = 0; found != null && found.isGetter(); getters++) {
      Body body = bodies.get(new MethodId(found.owner(), found.name()));
      boolean isPlain = getters < MAX_GETTERS && body != null && !isOverridden(body.method());
      found = isPlain ? body.traits().returned() : null;
    }
    return found != null && (found.isField() || found.isLocal()) ? found : null;
  }

  /* The classes of all objects that a call can be made on, if that is known. */
  private Optional<Set<String>> receivers(Event.Call call) {
    AccessPath variable = variable(call.receiver());
    if (variable == null) {
      return Optional.empty();
    }
    String owner =
        variable.isLocal() ? LockFacts.outermost(call.place().method()) : variable.owner();
    return held.computeIfAbsent(
        owner + "#" + variable.name(), any -> holdings.classesIn(owner, variable.name()));
  }

  /* Of some methods those that objects of some classes answer with. */
  private List<MethodId> answering(List<MethodId> all, Set<String> classes) {
    Set<MethodId> found = new LinkedHashSet<>();
    for (String each : classes) {
      MethodId nearest = null;
      for (MethodId target : all) {
        if (isSubtype(each, target.owner())
            && (nearest == null || isSubtype(target.owner(), nearest.owner()))) {
          nearest = target;
        }
      }
      if (nearest != null) {
        found.add(nearest);
      }
    }
    return List.copyOf(found);
  }

  private boolean isKnown(MethodId method) {
    return bodies.containsKey(method)
        || known.containsKey(method)
        || knownWaits.containsKey(method);
  }

  /**
   * The class that a caller's receiver has to be of for something to happen in a called method: one
   * that overrides what the caller calls on itself, a step of a template method for one.
   *
   * @param owner the class that declares the method that runs
   * @param inner the class that this method's own receiver has to be of, empty for any
   * @return empty for any class, or null if it cannot happen on this call
   */
  String selfAtCaller(Event.Call call, String owner, String inner, Body caller) {
    AccessPath receiver = call.receiver();
    if (receiver == null || !receiver.isThis()) {
      String type =
          receiver == null || receiver.type().isEmpty() ? call.receiverType() : receiver.type();
      return inner.isEmpty() || mayReceive(type, inner) ? "" : null;
    }
    String self = caller.method().owner();
    String needed = inner.isEmpty() || isSubtype(owner, inner) ? owner : inner;
    if (isSubtype(self, needed)) {
      return "";
    }
    return isSubtype(needed, self) ? needed : null;
  }

  private boolean mayReceive(String receiverType, String owner) {
    return receiverType.isEmpty()
        || isSubtype(owner, receiverType)
        || isSubtype(receiverType, owner);
  }
}
