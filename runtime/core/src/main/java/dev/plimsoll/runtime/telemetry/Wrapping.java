package dev.plimsoll.runtime.telemetry;

/**
 * How one type is wrapped; the compiler generates one beside each wrapper and registers it as a
 * service.
 *
 * <p>An entry for each type, not one for each compilation: its name cannot clash where packages are
 * split or jars are merged, it sees what is package-private, and a compilation of a part of the
 * sources leaves the others' entries alone.
 */
public interface Wrapping {
  /**
   * The watched type.
   *
   * @return an interface, or a class that the wrapper extends
   */
  Class<?> type();

  /**
   * The generated wrapper.
   *
   * @return its class
   */
  Class<?> wrapper();

  /**
   * Wraps an instance of the watched type.
   *
   * @param delegate what does the work
   * @param telemetry where its telemetry goes
   * @return the delegate, watched
   * @throws IllegalArgumentException if the type is a class
   */
  default Object wrap(Object delegate, Telemetry telemetry) {
    throw new IllegalArgumentException(
        ("`%s` is a class, which is watched by a subclass, and an instance cannot become one. To fix:"
                + " create a `%s`, whose constructors take the telemetry first, in place of `%s`")
            .formatted(type().getName(), wrapper().getSimpleName(), delegate.getClass().getName()));
  }
}
