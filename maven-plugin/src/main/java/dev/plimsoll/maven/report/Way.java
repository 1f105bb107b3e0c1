package dev.plimsoll.maven.report;

import java.util.List;

/**
 * What one of the threads does that a finding is about.
 *
 * @param name what it comes to, such as {@code Ledger -> Account}
 * @param steps the calls, and last the place that they lead to
 */
public record Way(String name, List<Step> steps) {
  /** Takes any list. */
  public Way {
    steps = List.copyOf(steps);
  }

  /**
   * A step of a way.
   *
   * @param place where
   * @param method in which method
   * @param origin the module or jar, or empty where that is not known
   * @param isOurs whether the module is built here
   */
  public record Step(Place place, String method, String origin, boolean isOurs) {
    Step in(SourceTree sources) {
      return isOurs ? new Step(sources.locate(place), method, origin, true) : this;
    }
  }

  Way in(SourceTree sources) {
    return new Way(name, steps.stream().map(step -> step.in(sources)).toList());
  }
}
