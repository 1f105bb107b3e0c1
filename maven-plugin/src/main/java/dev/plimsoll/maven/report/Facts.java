package dev.plimsoll.maven.report;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What compilations left behind. Facts merge in any order: the result is sorted, and what two
 * places tell alike is told once.
 *
 * @param findings what the checks found
 * @param operations what is measured and traced
 * @param sensitive what may not leave unmasked
 * @param health what is looked after
 * @param waivers the exceptions from checks
 * @param egress which sensitive values leave, allowed or not
 */
public record Facts(
    List<Finding> findings,
    List<Operation> operations,
    List<SensitiveMember> sensitive,
    List<HealthDependency> health,
    List<Waiver> waivers,
    List<Egress> egress) {
  /** No facts at all. */
  public static final Facts NONE =
      new Facts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  private static final Comparator<Place> BY_PLACE =
      comparing(Place::file).thenComparing(Place::line).thenComparing(Place::column);

  /** Returns all of them as one. */
  public static Facts merge(Collection<Facts> all) {
    return new Facts(
        merge(
            all,
            Facts::findings,
            comparing(Finding::check)
                .thenComparing(Finding::place, BY_PLACE)
                .thenComparing(Finding::message)),
        merge(
            all,
            Facts::operations,
            comparing(Operation::method).thenComparing(Operation::place, BY_PLACE)),
        merge(
            all,
            Facts::sensitive,
            comparing(SensitiveMember::type)
                .thenComparing(SensitiveMember::member)
                .thenComparing(SensitiveMember::place, BY_PLACE)),
        merge(
            all,
            Facts::health,
            comparing(HealthDependency::name).thenComparing(HealthDependency::method)),
        merge(
            all,
            Facts::waivers,
            comparing(Waiver::check)
                .thenComparing(Waiver::place, BY_PLACE)
                .thenComparing(Waiver::element)),
        merge(
            all,
            Facts::egress,
            comparing(Egress::place, BY_PLACE)
                .thenComparing(Egress::pair)
                .thenComparing(Egress::source)
                .thenComparing(Egress::sink)));
  }

  private static <T> List<T> merge(
      Collection<Facts> all, Function<Facts, List<T>> kind, Comparator<T> order) {
    return all.stream().map(kind).flatMap(List::stream).distinct().sorted(order).toList();
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
