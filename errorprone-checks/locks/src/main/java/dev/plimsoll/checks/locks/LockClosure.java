package dev.plimsoll.checks.locks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lock orders of modules and jars that were compiled apart, put together.
 *
 * <p>The order in which they are added does not matter, as long as no two declare the same class.
 */
public final class LockClosure {
  /**
   * A ring of locks, or another way to a deadlock.
   *
   * @param problem what is wrong
   * @param origins for each of its orders the modules and jars in which it is taken
   */
  public record Ring(LockProblem problem, List<Set<String>> origins) {}

  private final Program program = new Program();
  private final Map<String, String> originsOfFiles = new HashMap<>();
  private final Map<LockEdge, String> originsOfEdges = new IdentityHashMap<>();

  /**
   * Adds what the compilation of a module or jar has left.
   *
   * @param origin the name of the module or jar
   * @param types the outermost types that have facts
   * @param facts the facts, each as its cells
   */
  public void add(String origin, Collection<String> types, List<List<String>> facts) {
    types.forEach(type -> originsOfFiles.putIfAbsent(file(type), origin));
    int before = program.knownEdges().size();
    LockFactsReader.read(facts, program);
    List<LockEdge> edges = program.knownEdges();
    edges.subList(before, edges.size()).forEach(edge -> originsOfEdges.put(edge, origin));
  }

  /** Returns where a front end adds code that was compiled without Plimsoll. */
  public Program program() {
    return program;
  }

  /**
   * Says which source files such code was compiled from.
   *
   * @param origin the name of the module or jar
   * @param files the files, with the package as folders
   */
  public void addFiles(String origin, Collection<String> files) {
    files.forEach(file -> originsOfFiles.putIfAbsent(file, origin));
  }

  private static String file(String type) {
    return type.replace('.', '/') + ".java";
  }

  /** Finds the rings, small ones first. */
  public List<Ring> rings() {
    return problems().stream().filter(ring -> ring.problem().isRing()).toList();
  }

  /** Finds the rings and whatever else can deadlock, small problems first. */
  public List<Ring> problems() {
    Solution solution = Solver.solve(program);
    Map<LockGraph.Order, Set<String>> origins = new HashMap<>();
    for (LockEdge edge : solution.edges()) {
      origins.computeIfAbsent(order(edge), any -> new TreeSet<>()).addAll(origins(edge));
    }
    List<Ring> rings = new ArrayList<>();
    for (LockProblem problem : LockGraph.judge(solution)) {
      rings.add(
          new Ring(
              problem,
              problem.edges().stream()
                  .map(edge -> origins.getOrDefault(order(edge), Set.of()))
                  .toList()));
    }
    return rings;
  }

  /** Returns the module or jar that has a place, where it has facts. */
  public Optional<String> originOf(Place place) {
    return Optional.ofNullable(originsOfFiles.get(place.file()));
  }

  private static LockGraph.Order order(LockEdge edge) {
    return new LockGraph.Order(edge.from(), edge.to());
  }

  /* An order that follows from facts of several is of those through whose code it leads. */
  private Set<String> origins(LockEdge edge) {
    String origin = originsOfEdges.get(edge);
    if (origin != null) {
      return Set.of(origin);
    }
    Set<String> origins = new TreeSet<>();
    edge.trace().forEach(place -> originOf(place).ifPresent(origins::add));
    return origins;
  }
}
