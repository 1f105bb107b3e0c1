package dev.plimsoll.checks.locks;

import java.util.ArrayList;
import java.util.List;

/**
 * The calls that lead to a place, and last the place itself.
 *
 * <p>Callers put their call in front of what they share with each other.
 */
public final class Trace {
  private final Place first;
  private final Trace rest;
  private final int length;

  private Trace(Place first, Trace rest) {
    this.first = first;
    this.rest = rest;
    this.length = rest == null ? 1 : rest.length + 1;
  }

  static Trace of(Place place) {
    return new Trace(place, null);
  }

  /** The trace of places, of which there is one at least. */
  static Trace of(List<Place> places) {
    Trace trace = null;
    for (int i = places.size() - 1; i >= 0; i--) {
      trace = new Trace(places.get(i), trace);
    }
    return trace;
  }

  /** The same, reached by a call. */
  Trace from(Place call) {
    return new Trace(call, this);
  }

  /** This trace, and behind it another. */
  Trace then(Trace end) {
    return new Trace(first, rest == null ? end : rest.then(end));
  }

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
