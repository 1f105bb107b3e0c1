package dev.plimsoll.checks.locks;

import java.util.ArrayList;
import java.util.List;

/**
 * The calls that lead to a place, and last the place itself.
 *
 * <p>Callers put their call in front of what they share with each other.
 */
public final class Trace {
  /* However far it is elsewhere: only what was read counts towards a way that is too long. */
  private static final int LENGTH_ELSEWHERE = 2;

  private final Place first;
  private final Trace rest;
  private final int length;

  private Trace(Place first, Trace rest, int length) {
    this.first = first;
    this.rest = rest;
    this.length = length;
  }

  static Trace of(Place place) {
    return new Trace(place, null, 1);
  }

  /** The trace of places that facts tell, of which there is one at least. */
  static Trace of(List<Place> places) {
    Trace trace = null;
    int length = 0;
    for (int i = places.size() - 1; i >= 0; i--) {
      length = Math.min(length + 1, LENGTH_ELSEWHERE);
      trace = new Trace(places.get(i), trace, length);
    }
    return trace;
  }

  /** The same, reached by a call. */
  Trace from(Place call) {
    return new Trace(call, this, length + 1);
  }

  /** This trace, and behind it another. */
  Trace then(Trace end) {
    return new Trace(first, rest == null ? end : rest.then(end), length + end.length);
  }

  /** How many steps it takes; a way through a dependency counts as a short one. */
  int length() {
    return length;
  }

  List<Place> places() {
    List<Place> places = new ArrayList<>(length);
    for (Trace it = this; it != null; it = it.rest) {
      places.add(it.first);
    }
    return List.copyOf(places);
  }
}
