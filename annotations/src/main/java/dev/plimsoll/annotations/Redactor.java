package dev.plimsoll.annotations;

/**
 * Renders a sensitive value by a rule of your own; named by {@link Sensitive#redactor()}.
 *
 * <p>Implementations are created once and used by many threads. A redactor that throws is treated
 * as one that masks fully: the value is never shown instead.
 *
 * @param <T> the type of the member, or a supertype of it
 */
@FunctionalInterface
public interface Redactor<T> {
  /**
   * Renders a value so that it may be shown.
   *
   * @param value the sensitive value, never null
   * @return what may be shown
   */
  String redact(T value);

  /** Says that no redactor is named, so that the mask applies. */
  final class None implements Redactor<Object> {
    private None() {}

    @Override
    public String redact(Object value) {
      return "***";
    }
  }
}
