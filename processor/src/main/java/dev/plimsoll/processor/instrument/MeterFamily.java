package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.plimsoll.processor.instrument.Operation.Measured;
import dev.plimsoll.processor.source.GeneratedNames;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * What a back end knows by one name.
 *
 * @param name as the user wrote it, or the base name
 * @param labels the labels' names, sorted
 */
record MeterFamily(
    String name,
    Kind kind,
    List<String> labels,
    List<Double> buckets,
    Operation operation,
    Element element,
    AnnotationMirror mirror) {

  /** What is metered. */
  enum Kind {
    RED,
    COUNTER,
    SIZE,
    GAUGE,

    /** A gauge that asks; calls do not set it. */
    POLL,

    IN_FLIGHT,
    LONG_TASK
  }

  static ImmutableList<MeterFamily> of(Operation operation) {
    ImmutableList.Builder<MeterFamily> families = ImmutableList.builder();
    List<String> all = operation.tags().stream().map(Operation.Tag::key).toList();
    operation
        .metric()
        .ifPresent(
            m ->
                families.add(
                    of(m.base(), Kind.RED, all, m.buckets(), operation, m.carrier(), m.mirror())));
    Operation.Meters meters = operation.meters();
    meters
        .count()
        .ifPresent(
            c ->
                families.add(
                    of(
                        c.name(),
                        Kind.COUNTER,
                        all,
                        List.of(),
                        operation,
                        c.carrier(),
                        c.mirror())));
    meters
        .flight()
        .ifPresent(
            f -> {
              List<Kind> kinds =
                  f.isLongTask()
                      ? List.of(Kind.IN_FLIGHT, Kind.LONG_TASK)
                      : List.of(Kind.IN_FLIGHT);
              for (Kind kind : kinds) {
                families.add(
                    of(f.base(), kind, f.tags(), List.of(), operation, f.carrier(), f.mirror()));
              }
            });
    meters.sizes().forEach(s -> families.add(of(s, Kind.SIZE, s.buckets(), operation)));
    meters
        .levels()
        .forEach(
            l -> families.add(of(l, l.isPolled() ? Kind.POLL : Kind.GAUGE, List.of(), operation)));
    return families.build();
  }

  private static MeterFamily of(
      Measured measured, Kind kind, List<Double> buckets, Operation operation) {
    return of(
        measured.key(),
        kind,
        measured.tags(),
        buckets,
        operation,
        measured.element(),
        measured.mirror());
  }

  private static MeterFamily of(
      String name,
      Kind kind,
      List<String> tags,
      List<Double> buckets,
      Operation operation,
      Element element,
      AnnotationMirror mirror) {
    return new MeterFamily(
        name,
        kind,
        tags.stream().map(GeneratedNames::snake).sorted().toList(),
        buckets,
        operation,
        element,
        mirror);
  }

  /** The names on a Prometheus scrape, and the meters' own in the same spelling. */
  ImmutableSet<String> shown() {
    Stream<String> shown =
        switch (kind) {
          case RED ->
              Stream.of(
                      counter(MeterNames.requests(name)),
                      counter(MeterNames.errors(name)),
                      timer(MeterNames.duration(name), "_bucket"))
                  .flatMap(names -> names);
          case COUNTER -> counter(name);
          case SIZE -> with(name, "", "_bucket", "_count", "_sum", "_max");
          case GAUGE, POLL -> Stream.of(name);
          case IN_FLIGHT -> Stream.of(MeterNames.inFlight(name));
          case LONG_TASK -> timer(MeterNames.running(name));
        };
    return shown.map(s -> s.replace('.', '_')).collect(ImmutableSet.toImmutableSet());
  }

  private static Stream<String> counter(String name) {
    return with(name, "", "_total");
  }

  private static Stream<String> timer(String name, String... more) {
    return Stream.of(
            Stream.of(name),
            with(name + "_seconds", "", "_count", "_sum", "_max"),
            with(name + "_seconds", more))
        .flatMap(names -> names);
  }

  private static Stream<String> with(String name, String... endings) {
    return Stream.of(endings).map(ending -> name + ending);
  }
}
