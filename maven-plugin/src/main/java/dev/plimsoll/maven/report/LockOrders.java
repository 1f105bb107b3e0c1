package dev.plimsoll.maven.report;

import dev.plimsoll.checks.locks.LockClosure;
import dev.plimsoll.checks.locks.LockEdge;
import dev.plimsoll.checks.locks.LockProblem;
import dev.plimsoll.checks.locks.Place;
import dev.plimsoll.checks.locks.bytecode.BytecodeReader;
import dev.plimsoll.checks.model.ModelRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    orders.parts.forEach(part -> orders.read(part, any -> true));
    return facts(
        orders.closure.rings().stream()
            .filter(orders::isNews)
            .map(LockClosure.Ring::problem)
            .map(orders::finding));
  }

  /**
   * Returns what can deadlock on a way that leads through a jar, as findings and in any order of
   * parts. The jars are read themselves, so they need no facts.
   *
   * @param models the user's own rows about libraries
   * @param log is told of methods that were left out because of a bug in Plimsoll
   * @throws UnreadableFactsException where a jar or class is damaged or too new
   */
  public static Facts findInCode(Collection<Part> parts, List<ModelRow> models, ReportLog log) {
    LockOrders orders = new LockOrders(parts);
    orders.readCode(models, log);
    return facts(
        orders.closure.problems().stream()
            .map(LockClosure.Ring::problem)
            .filter(orders::leadsThroughJar)
            .map(orders::finding));
  }

  /* What the reader knows of classes is let go before the program is solved. */
  private void readCode(List<ModelRow> models, ReportLog log) {
    InternalErrors errors = new InternalErrors(log);
    BytecodeReader code = new BytecodeReader(closure.program(), models, errors);
    for (Part part : parts) {
      try {
        code.open(part.location());
      } catch (IOException e) {
        throw unreadable(part, e);
      }
    }
    for (Part part : parts) {
      try {
        closure.addFiles(part.name(), code.read(part.location()));
      } catch (IOException e) {
        throw unreadable(part, e);
      }
      /* Beside its code, the orders that its compilation told; the sources tell more. */
      read(part, fact -> fact.get(0).equals("order"));
    }
    errors.end();
  }

  private static UnreadableFactsException unreadable(Part part, IOException cause) {
    String mend =
        part.built()
            ? "delete it and compile again"
            : "leave it out: add `!%s` to `plimsoll.artifacts`".formatted(pattern(part));
    return new UnreadableFactsException(
        "in %s: %s. To fix: %s.".formatted(part.name(), cause.getMessage(), mend), cause);
  }

  /* `groupId:artifactId` of `groupId:artifactId:version`. */
  private static String pattern(Part jar) {
    return Stream.of(jar.name().split(":")).limit(2).collect(Collectors.joining(":"));
  }

  private static Facts facts(Stream<Finding> findings) {
    return Facts.merge(
        List.of(
            new Facts(findings.toList(), List.of(), List.of(), List.of(), List.of(), List.of())));
  }

  private void read(Part part, Predicate<List<String>> isWanted) {
    Map<String, List<List<String>>> facts = FactsReader.readLocks(part.location());
    closure.add(
        part.name(),
        facts.keySet(),
        facts.values().stream().flatMap(List::stream).filter(isWanted).toList());
  }

  private boolean leadsThroughJar(LockProblem problem) {
    Set<String> built = built();
    return places(problem)
        .anyMatch(place -> closure.originOf(place).filter(built::contains).isEmpty());
  }

  private boolean isNews(LockClosure.Ring ring) {
    return parts.stream().noneMatch(part -> part.tells(ring));
  }

  private Finding finding(LockProblem problem) {
    Place place = home(problem);
    Checks.Check check = Checks.load().byName().get(CHECK);
    return new Finding(
        CHECK,
        check.severity(),
        new dev.plimsoll.maven.report.Place(place.file(), place.line(), 0),
        place.method().toString(),
        problem.message(this::words),
        "",
        check.link(),
        problem.edges().stream().map(this::way).toList());
  }

  private Way way(LockEdge edge) {
    Set<String> built = built();
    return new Way(
        edge.from() + " -> " + edge.to(),
        edge.trace().stream().map(at -> step(at, built)).toList());
  }

  private Way.Step step(Place place, Set<String> built) {
    String origin = closure.originOf(place).orElse("");
    return new Way.Step(
        new dev.plimsoll.maven.report.Place(place.file(), place.line(), 0),
        place.method().toString(),
        origin,
        built.contains(origin));
  }

  /* What is built here can be mended here. */
  private Place home(LockProblem problem) {
    Set<String> built = built();
    return places(problem)
        .filter(place -> closure.originOf(place).filter(built::contains).isPresent())
        .findFirst()
        .orElseGet(() -> places(problem).findFirst().orElseThrow());
  }

  private static Stream<Place> places(LockProblem problem) {
    return problem.edges().stream().map(LockEdge::trace).flatMap(List::stream);
  }

  private Set<String> built() {
    return parts.stream().filter(Part::built).map(Part::name).collect(Collectors.toSet());
  }

  private String words(Place place) {
    return closure.originOf(place).map(origin -> place + " in " + origin).orElse(place.toString());
  }
}
