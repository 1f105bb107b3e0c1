package dev.plimsoll.maven.report;

import dev.plimsoll.checks.locks.LockClosure;
import dev.plimsoll.checks.locks.LockEdge;
import dev.plimsoll.checks.locks.LockProblem;
import dev.plimsoll.checks.locks.Place;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds rings of locks that lie in several modules and jars, where no compilation saw all of them.
 */
public final class LockOrders {
  private static final String CHECK = "LockOrdering";

  /**
   * A module or jar that may have lock facts.
   *
   * @param name the same on every machine
   * @param location its classes, a folder or a jar
   * @param built whether this build compiles it
   * @param classPath the names of those that its compilation sees; empty where that is not known
   */
  public record Part(String name, Path location, boolean built, Set<String> classPath) {
    /** Takes any set. */
    public Part {
      classPath = Set.copyOf(classPath);
    }

    /** A jar. */
    public static Part jar(String name, Path location) {
      return new Part(name, location, false, Set.of());
    }

    /* A compilation tells of the rings that lead through its own code, if it sees all of them. */
    private boolean tells(LockClosure.Ring ring) {
      return ring.origins().stream().anyMatch(origins -> origins.contains(name))
          && ring.origins().stream().allMatch(this::sees);
    }

    private boolean sees(Set<String> origins) {
      return origins.contains(name) || origins.stream().anyMatch(classPath::contains);
    }
  }

  private final List<Part> parts;
  private final LockClosure closure = new LockClosure();

  private LockOrders(Collection<Part> parts) {
    this.parts = parts.stream().sorted(Comparator.comparing(Part::name)).toList();
  }

  /** Returns the rings that no compilation has told of, as findings and in any order of parts. */
  public static Facts find(Collection<Part> parts) {
    LockOrders orders = new LockOrders(parts);
    orders.parts.forEach(orders::read);
    List<Finding> findings =
        orders.closure.rings().stream().filter(orders::isNews).map(orders::finding).toList();
    return Facts.merge(
        List.of(new Facts(findings, List.of(), List.of(), List.of(), List.of(), List.of())));
  }

  private void read(Part part) {
    Map<String, List<List<String>>> facts = FactsReader.readLocks(part.location());
    closure.add(
        part.name(), facts.keySet(), facts.values().stream().flatMap(List::stream).toList());
  }

  private boolean isNews(LockClosure.Ring ring) {
    return parts.stream().noneMatch(part -> part.tells(ring));
  }

  private Finding finding(LockClosure.Ring ring) {
    Place place = home(ring.problem());
    Checks.Check check = Checks.load().byName().get(CHECK);
    return new Finding(
        CHECK,
        check.severity(),
        new dev.plimsoll.maven.report.Place(place.file(), place.line(), 0),
        place.method().toString(),
        ring.problem().message(this::words),
        "",
        check.link());
  }

  /* What is built here can be mended here. */
  private Place home(LockProblem ring) {
    Set<String> built = new HashSet<>();
    parts.stream().filter(Part::built).map(Part::name).forEach(built::add);
    List<Place> places = ring.edges().stream().map(LockEdge::trace).flatMap(List::stream).toList();
    return places.stream()
        .filter(place -> closure.originOf(place).filter(built::contains).isPresent())
        .findFirst()
        .orElse(places.get(0));
  }

  private String words(Place place) {
    return closure.originOf(place).map(origin -> place + " in " + origin).orElse(place.toString());
  }
}
