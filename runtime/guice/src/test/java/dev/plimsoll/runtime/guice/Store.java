package dev.plimsoll.runtime.guice;

import dev.plimsoll.annotations.Traced;

/** A watched service with a type of its own for each user. */
interface Store<T> {
  @Traced
  T read();
}
