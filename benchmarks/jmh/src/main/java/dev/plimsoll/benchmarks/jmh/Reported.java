package dev.plimsoll.benchmarks.jmh;

import java.util.EnumMap;
import java.util.Map;

/**
 * What has been reported by now.
 *
 * @param requests calls that were counted
 * @param labelled calls that were counted under their label
 * @param spans spans that have ended
 * @param described spans that have ended with their attributes
 */
public record Reported(long requests, long labelled, long spans, long described) {
  /** What has been reported since. */
  Map<Signal, Long> since(Reported before) {
    Map<Signal, Long> since = new EnumMap<>(Signal.class);
    since.put(Signal.METRICS, requests - before.requests);
    since.put(Signal.LABEL, labelled - before.labelled);
    since.put(Signal.SPAN, spans - before.spans);
    since.put(Signal.ATTRIBUTES, described - before.described);
    return since;
  }
}
